import { randomUUID } from 'node:crypto';

/** Someone signed in at one store. */
export interface Session {
  storeId: string;
  staffId: string;
  /** When the person last did something. */
  seenAt: number;
}

interface Approval {
  session: string;
  action: string;
  requestId: string | null;
  until: number;
}

const approvalMs = 120_000;
/** A clock corrected by less than this is no reason to ask for the PIN again. */
const clockPatienceMs = 60_000;

/** Who is signed in, and what managers have just approved. In memory alone: a restart signs everyone out. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #approvals = new Map<string, Approval>();

  /** Begins a session and answers its token. */
  open(storeId: string, staffId: string, now: number): string {
    const token = `staff:${randomUUID()}`;
    this.#sessions.set(token, { storeId, staffId, seenAt: now });
    return token;
  }

  /** The session of a token, kept alive by asking; null when it ended or was idle for longer than `idleMs` allows its store. */
  use(token: string, now: number, idleMs: (session: Session) => number): Session | null {
    const session = this.#sessions.get(token);
    if (session === undefined) return null;
    if (now - session.seenAt >= idleMs(session) || now < session.seenAt - clockPatienceMs) {
      this.close(token);
      return null;
    }
    session.seenAt = now;
    return session;
  }

  /** True when there was one to end. */
  close(token: string): boolean {
    for (const [id, approval] of this.#approvals) if (approval.session === token) this.#approvals.delete(id);
    return this.#sessions.delete(token);
  }

  /** Ends every session of one person. */
  closeAllOf(storeId: string, staffId: string): void {
    for (const [token, session] of this.#sessions) if (session.storeId === storeId && session.staffId === staffId) this.close(token);
  }

  /** Notes a manager's yes to one request of one session, and answers its name. */
  approve(approval: Omit<Approval, 'until'>, now: number): string {
    const id = randomUUID();
    this.#approvals.set(id, { ...approval, until: now + approvalMs });
    return id;
  }

  /** True when that yes was given for exactly this and is still good; it is used up then. */
  takeApproval(id: string, wanted: Omit<Approval, 'until'>, now: number): boolean {
    const approval = this.#approvals.get(id);
    if (approval === undefined) return false;
    if (now >= approval.until || now < approval.until - approvalMs - clockPatienceMs) {
      this.#approvals.delete(id);
      return false;
    }
    const same = approval.session === wanted.session && approval.action === wanted.action && approval.requestId === wanted.requestId;
    if (same) this.#approvals.delete(id);
    return same;
  }
}
