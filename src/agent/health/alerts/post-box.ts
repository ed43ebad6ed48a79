import { afterPost } from '#core/health/alerts/post-again.ts';
import type { Clock, Log, Transport } from '#core/ports.ts';
import { post } from '#agent/health/alerts/post.ts';
import { duePost, notePost, type AlertPost } from '#agent/journal/alert-posts.ts';
import type { Journal } from '#agent/journal/journal.ts';

export interface PostBoxDeps {
  journal: Journal;
  clock: Clock;
  log: Log;
  transport: (allowedHosts: readonly string[]) => Transport;
  /** Where messages go just now; null for nowhere. */
  address: () => string | null;
  onChange: () => void;
}

/** Sends what is owed to a store's address, one message at a time. */
export class PostBox {
  #deps: PostBoxDeps;
  #sending: Promise<void> | null = null;
  #transport: Transport | null = null;
  #stopped = false;

  constructor(deps: PostBoxDeps) {
    this.#deps = deps;
  }

  /** Sends the oldest message that is due, unless one is on its way. The try is noted before it leaves, so that their number is bounded. */
  pump(): void {
    const { journal, clock, address: addressNow } = this.#deps;
    const due = this.#sending !== null || this.#stopped ? null : duePost(journal, clock.now());
    if (due === null) return;
    const address = addressNow();
    // Without an address nobody wants it any more.
    const next = address === null ? 'givenUp' : afterPost(null, due.attempts + 1);
    journal.write(() =>
      notePost(journal, due.id, { attempts: due.attempts + 1, sentAt: null, nextAt: whenOf(next, clock.now()), problem: null }),
    );
    if (address !== null) this.#sending = this.#send(due, address).finally(() => (this.#sending = null));
  }

  /** Breaks off what is on the wire; it is sent again, with the same id, when the store is at work again. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#transport?.close?.();
    await this.#sending;
  }

  async #send(message: AlertPost, address: string): Promise<void> {
    const { journal, clock, log, transport, onChange } = this.#deps;
    const wire = transport([new URL(address).host]);
    this.#transport = wire;
    const { answer, problem } = await post(wire, address, message);
    wire.close?.();
    if (this.#stopped) return;
    const [now, attempts] = [clock.now(), message.attempts + 1];
    const next = afterPost(answer, attempts);
    if (problem !== null) log.warn('alert post failed', { store: journal.storeId, reason: problem.reason, status: problem.status });
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

function whenOf(next: ReturnType<typeof afterPost>, now: number): number | null {
  return typeof next === 'object' ? now + next.againInMs : null;
}
