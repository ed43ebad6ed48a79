import { createRng, type Rng } from '#training/rng.ts';
import type { Agent } from '#agent/agent.ts';
import { hashPinsQuickly } from '#test/support/quick-pins.ts';
import { breach, tell, type Sim } from '#test/simulation/sim.ts';

/** A call on its way from a window to the agent. */
export interface WindowCall {
  path: readonly string[];
  input: unknown;
  send: (input: unknown) => Promise<unknown>;
}

interface Act {
  person: string | null;
  storeId?: string;
  requestId?: string;
}

interface Session {
  token: string;
  /** The run of the process it began in. */
  agent: Agent;
  /** When it was last used, as the PC's clock showed it. */
  usedAt: number;
}

const people = {
  Bo: { role: 'manager', pin: '2580' },
  Alix: { role: 'clerk', pin: '7391' },
} as const;
type Name = keyof typeof people;

const idleMs = 5 * 60_000;

/**
 * Where a store has staff, every step goes through here, as through the window a person stands at: signed in by PIN, again when the
 * session has ended, with a manager's yes where one is needed. On the way it is tried what must not work (A1–A3).
 */
export class SignIn {
  readonly #rng: Rng;
  readonly #sim: () => Sim;
  readonly #sessions = new Map<string, Session>();
  /** Stores known to have staff. */
  readonly #staffed = new Set<string>();
  #quiet = false;

  constructor(seed: number, sim: () => Sim) {
    this.#rng = createRng(seed ^ 0x4444_4444);
    this.#sim = sim;
    hashPinsQuickly();
  }

  /** Staff is added where it is not yet; what a crash or a full disk prevents is done at the next step. */
  async hire(): Promise<void> {
    const { pc, world } = this.#sim();
    for (const { id: storeId } of world.stores) {
      if (pc.dead) return;
      const known = new Set((await this.#members(storeId)).map((one) => one.name));
      if (Object.keys(people).every((name) => known.has(name))) this.#staffed.add(storeId);
      for (const [name, { role, pin }] of Object.entries(people)) {
        if (known.has(name) || pc.dead) continue;
        await refusable(() => pc.rpc.staff.add({ storeId, requestId: `hire-${storeId}-${name}`, person: 'Bo', name, role, pin }));
        tell(this.#sim(), `${storeId}: ${name} works here from now on`);
      }
    }
  }

  /** How a call with a person in it travels. */
  async through(call: WindowCall): Promise<unknown> {
    if (!isAct(call.input)) return call.send(call.input);
    const input = call.input;
    const storeId = input.storeId ?? [...this.#staffed][0];
    if (storeId === undefined || !this.#staffed.has(storeId)) {
      const answer = await answered(() => call.send(input));
      if (answer.reason !== 'signInFirst' || storeId === undefined) return answer.give();
      this.#staffed.add(storeId);
    }
    const name: Name = input.person === 'Alix' ? 'Alix' : 'Bo';
    if (this.#rng.chance(0.04))
      await this.#refused('A1', 'a step with a name instead of a session', () => call.send({ ...input, person: name }));
    for (let attempt = 0; ; attempt += 1) {
      const session = await this.#session(storeId, name);
      const answer = await this.#use(session, () => call.send({ ...input, person: session.token }));
      if (answer.reason === 'managerNeeded') return this.#withApproval(call, input, storeId, session, answer);
      if (answer.reason !== 'sessionEnded' || attempt > 2) return answer.give();
      this.#sessions.delete(`${storeId} ${name}`);
    }
  }

  /** Somebody types a clerk's PIN, and not the right one; now and then often enough to be locked out. */
  async mistype(): Promise<void> {
    const { pc, world, rng } = this.#sim();
    const storeId = rng.pick(world.stores).id;
    const alix = (await this.#members(storeId)).find((one) => one.name === 'Alix');
    if (alix === undefined) return;
    const who = { staffId: alix.id };
    let last = '';
    for (let times = rng.int(1, 6); times > 0 && !pc.dead; times -= 1)
      last = (await answered(() => pc.rpc.staff.signIn({ storeId, who, pin: '0852' }))).reason;
    tell(this.#sim(), `${storeId}: a wrong PIN is typed for Alix: ${last}`);
    if (last === 'pinLocked')
      await this.#refused('A3', 'a right PIN while locked', () => pc.rpc.staff.signIn({ storeId, who, pin: people.Alix.pin }));
    if (rng.chance(0.5)) await this.#unlock();
  }

  /** The last hour: a manager is there for everything, and lets everyone try again. */
  async lastHour(): Promise<void> {
    this.#quiet = true;
    await this.#unlock();
  }

  async #unlock(): Promise<void> {
    const { pc } = this.#sim();
    for (const storeId of this.#staffed) {
      const alix = (await this.#members(storeId)).find((one) => one.name === 'Alix');
      if (alix === undefined || alix.lockedUntil === null || pc.dead) continue;
      const requestId = `unlock-${storeId}-${Math.floor(this.#rng.next() * 1e9)}`;
      await refusable(() => pc.rpc.staff.unlock({ storeId, requestId, person: 'Bo', staffId: alix.id }));
    }
  }

  /** Once Bo and Alix work in a store, nobody else has taken a step there, and each step says on which device (A1, A4). */
  check(): void {
    const sim = this.#sim();
    for (const { storeId, journal } of sim.pc.journals()) {
      if (!this.#staffed.has(storeId)) continue;
      const strangers = journal
        .sql<[], { seq: number; kind: string; person: string | null }>(
          `SELECT seq, kind, person FROM entries WHERE request_id IS NOT NULL AND (person IS NULL OR person NOT IN ('Bo', 'Alix') OR device <> 'PC-1')
           AND seq > (SELECT min(seq) FROM entries WHERE kind = 'staff.added')`,
        )
        .all();
      for (const one of strangers) breach(sim, 'A4', `${storeId}: entry ${one.seq} ${one.kind} is by ${one.person ?? 'nobody'}`);
    }
  }

  /** A manager comes to the window, types the PIN, and says yes to this one step. */
  async #withApproval(call: WindowCall, input: Act, storeId: string, session: Session, needed: Answer): Promise<unknown> {
    const { pc } = this.#sim();
    const action = needed.params['action'];
    const bo = (await this.#members(storeId)).find((one) => one.name === 'Bo');
    if (bo === undefined || action === undefined || (!this.#quiet && this.#rng.chance(0.15))) return needed.give();
    const asked = {
      storeId,
      session: session.token,
      action: String(action),
      requestId: input.requestId ?? null,
      staffId: bo.id,
      reason: 'it is fine',
    };
    if (this.#rng.chance(0.1))
      await this.#refused('A3', 'an approval with a wrong PIN', () => pc.rpc.staff.approve({ ...asked, pin: '0852' }));
    const { approval } = await pc.rpc.staff.approve({ ...asked, pin: people.Bo.pin });
    const person = `${session.token}+${approval}`;
    if (this.#rng.chance(0.15) && input.requestId !== undefined) {
      const other = { ...input, person, requestId: `${input.requestId}-2` };
      await this.#refused('A2', 'an approval of another request', () => call.send(other));
    }
    const answer = await this.#use(session, () => call.send({ ...input, person }));
    if (this.#rng.chance(0.3)) await this.#refused('A2', 'an approval that was used', () => call.send({ ...input, person }));
    return answer.give();
  }

  /** What must not be answered: by a refusal, by a full disk or by a process that just died. */
  async #refused(rule: string, what: string, send: () => Promise<unknown>): Promise<void> {
    const { dead } = this.#sim().pc;
    const answer = await answered(send);
    if (answer.ok && !dead && !this.#sim().pc.dead) breach(this.#sim(), rule, `${what} was answered`);
  }

  async #session(storeId: string, name: Name): Promise<Session> {
    const key = `${storeId} ${name}`;
    const known = this.#sessions.get(key);
    if (known !== undefined) return known;
    const { pc } = this.#sim();
    const member = (await this.#members(storeId)).find((one) => one.name === name);
    // Not hired yet: what is said then is refused as a step without a session.
    if (member === undefined) return { token: name, agent: pc.agent, usedAt: pc.now() };
    const { session: token } = await pc.rpc.staff.signIn({ storeId, who: { staffId: member.id }, pin: people[name].pin });
    const session = { token, agent: pc.agent, usedAt: pc.now() };
    this.#sessions.set(key, session);
    return session;
  }

  /** A session of another run of the process, or one left alone for too long, must have ended (A1). */
  async #use(session: Session, send: () => Promise<unknown>): Promise<Answer> {
    const { pc } = this.#sim();
    const idle = pc.now() - session.usedAt;
    const elsewhere = session.agent !== pc.agent;
    const answer = await answered(send);
    if (answer.ok && !pc.dead && (elsewhere || idle >= idleMs))
      breach(this.#sim(), 'A1', `a session ${elsewhere ? 'of another run of the process' : `idle for ${idle} ms`} was good for a step`);
    session.usedAt = pc.now();
    return answer;
  }

  async #members(storeId: string) {
    const { pc } = this.#sim();
    const answer = await answered(() => pc.rpc.staff.list({ storeId }));
    return answer.ok ? ((await answer.give()) as Awaited<ReturnType<typeof pc.rpc.staff.list>>).members : [];
  }
}

/** An answer or a refusal, to be looked at before it is handed on. */
interface Answer {
  ok: boolean;
  /** Of the refusal; empty otherwise. */
  reason: string;
  params: Record<string, string | number>;
  /** Hands it on: returns it, or throws it. */
  give: () => unknown;
}

async function answered(send: () => Promise<unknown>): Promise<Answer> {
  try {
    const value = await send();
    return { ok: true, reason: '', params: {}, give: () => value };
  } catch (error) {
    const data =
      error instanceof Error && 'data' in error ? (error.data as { reason?: string; params?: Answer['params'] } | undefined) : undefined;
    return {
      ok: false,
      reason: data?.reason ?? '',
      params: data?.params ?? {},
      give() {
        throw error;
      },
    };
  }
}

/** What a refusal prevents is done another time. */
async function refusable(send: () => Promise<unknown>): Promise<void> {
  await answered(send);
}

function isAct(input: unknown): input is Act {
  return typeof input === 'object' && input !== null && 'person' in input;
}
