import type { MailProblem, PostProblem } from '#contract/alerts.ts';
import { afterTry, type Tried } from '#core/health/alerts/try-again.ts';
import type { Clock, Log, Transport } from '#core/ports.ts';
import { post } from '#agent/health/alerts/post.ts';
import { duePost, notePost, type AlertPost, type PostWay } from '#agent/journal/alert-posts.ts';
import type { Journal } from '#agent/journal/journal.ts';

/** Brings one message to the other side, once. */
export interface Sender {
  send(message: AlertPost): Promise<{ tried: Tried; problem: PostProblem | MailProblem | null }>;
  /** Breaks off what is on the wire. */
  close(): void;
}

export interface PostBoxDeps {
  way: PostWay;
  journal: Journal;
  clock: Clock;
  log: Log;
  /** How messages go just now; null for nowhere. */
  sender: () => Sender | null;
  onChange: () => void;
}

/** Sends what is owed by one way, one message at a time. */
export class PostBox {
  #deps: PostBoxDeps;
  #sending: Promise<void> | null = null;
  #sender: Sender | null = null;
  #stopped = false;

  constructor(deps: PostBoxDeps) {
    this.#deps = deps;
  }

  /** Sends the oldest message that is due, unless one is on its way. The try is noted before it leaves, so that their number is bounded. */
  pump(): void {
    const { way, journal, clock } = this.#deps;
    const due = this.#sending !== null || this.#stopped ? null : duePost(journal, way, clock.now());
    if (due === null) return;
    const sender = this.#deps.sender();
    // Where it goes nowhere nobody wants it any more.
    const next = sender === null ? 'givenUp' : afterTry('later', due.attempts + 1);
    journal.write(() =>
      notePost(journal, due.id, { attempts: due.attempts + 1, sentAt: null, nextAt: whenOf(next, clock.now()), problem: null }),
    );
    if (sender !== null) this.#sending = this.#send(due, sender).finally(() => (this.#sending = null));
  }

  /** Breaks off what is on the wire; it is sent again, with the same id, when the store is at work again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#sender?.close();
    await this.#sending;
  }

  async #send(message: AlertPost, sender: Sender): Promise<void> {
    const { way, journal, clock, log, onChange } = this.#deps;
    this.#sender = sender;
    const { tried, problem } = await sender.send(message);
    sender.close();
    if (this.#stopped) return;
    const [now, attempts] = [clock.now(), message.attempts + 1];
    const next = afterTry(tried, attempts);
    if (problem !== null) log.warn('alert post failed', { store: journal.storeId, way, reason: problem.reason, status: problem.status });
    try {
      journal.write(() =>
        notePost(journal, message.id, { attempts, sentAt: next === 'sent' ? now : null, nextAt: whenOf(next, now), problem }),
      );
    } catch (error) {
      // It stands as a try without an answer.
      log.error('alert post not noted', { store: journal.storeId, error: String(error) });
    }
    onChange();
  }
}

/** Sends messages to a web address. */
export function webSender(transport: (allowedHosts: readonly string[]) => Transport, address: string): Sender {
  const wire = transport([new URL(address).host]);
  return { send: (message) => post(wire, address, message), close: () => wire.close?.() };
}

function whenOf(next: ReturnType<typeof afterTry>, now: number): number | null {
  return typeof next === 'object' ? now + next.againInMs : null;
}
