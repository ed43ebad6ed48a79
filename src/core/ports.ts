import type { MailProblem } from '#contract/alerts.ts';
import type { MailServer } from '#contract/mail-server.ts';

/** The world as core and the sync engine see it. Real ones live in the agent, virtual ones in test/simulation. */

export interface Clock {
  /** Milliseconds since 1970, UTC. May jump when someone sets the PC's clock. */
  now(): number;
  /** Milliseconds since some instant, with fractions; goes on evenly whatever somebody sets the PC's clock to. */
  elapsed(): number;
  /** Calls back once after `ms`; the answer cancels it. */
  after(ms: number, callback: () => void): () => void;
}

/** Uniform in [0, 1). */
export interface Random {
  next(): number;
}

export interface Ids {
  /** A fresh UUIDv7. */
  uuid(): string;
}

/** A request as it goes over the wire: absolute address, final headers, text body. */
export interface WireRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  url: string;
  headers: Record<string, string>;
  body: string | null;
  timeoutMs: number;
  maxBytes: number;
}

export interface WireAnswer {
  kind: 'answer';
  status: number;
  /** Header names in lower case. */
  headers: Record<string, string>;
  body: string;
}

/**
 * No usable answer. `sent: false` means provably nothing reached the other side
 * (name not found, refused, TLS); otherwise the outcome is unknown.
 */
export interface WireFailure {
  kind: 'failure';
  sent: boolean;
  reason: 'offline' | 'refused' | 'tls' | 'timeout' | 'reset' | 'tooLarge' | 'redirect' | 'aborted';
  detail: string;
}

export type WireResult = WireAnswer | WireFailure;

/** Sends one request once: no retry, no redirect to another host. Never throws. */
export interface Transport {
  send(request: WireRequest): Promise<WireResult>;
  /** Lets go of idle connections; what is on the wire ends as unknown. */
  close?(): void;
}

/** What became of a print. `sent: false` means that provably nothing came out. */
export type PrintResult =
  | { ok: true }
  | {
      ok: false;
      sent: boolean;
      reason: 'refused' | 'unreachable' | 'notFound' | 'timeout' | 'notPrivate' | 'reset' | 'noPrinter' | 'driver';
      detail: string;
    };

/** Printers as the agent reaches them. Each call is one try: nothing is ever sent twice by itself. Never throws. */
export interface Printers {
  /** Raw TCP, usually port 9100. Addresses outside the house are refused unless `publicAllowed`. */
  network(job: { host: string; port: number; bytes: Uint8Array; publicAllowed: boolean }): Promise<PrintResult>;
  /** A printer of this PC by its name; sizes in mm. */
  system(job: { printer: string; html: string; widthMm: number; heightMm: number }): Promise<PrintResult>;
  /** Names of this PC's printers; null where the host has none to offer. */
  list(): Promise<string[] | null>;
}

/** The desktop of this PC, where the host has one to show things on. */
export interface Desktop {
  /** Shows a message of a store once. */
  notify(message: { storeId: string; title: string; body: string }): void;
  /** How much needs a person, at the app's icon. */
  badge(count: number): void;
}

/** A mail as it is to be sent; `id` is the same at every try. */
export interface Mail {
  id: string;
  subject: string;
  text: string;
}

/** Sends one mail once: no retry. Answers null once the server has taken it. Never throws. */
export type Mailer = (ask: { server: MailServer; password: string | null; mail: Mail }) => Promise<MailProblem | null>;

export interface Log {
  info(event: string, facts?: Record<string, string | number | boolean | null>): void;
  warn(event: string, facts?: Record<string, string | number | boolean | null>): void;
  error(event: string, facts?: Record<string, string | number | boolean | null>): void;
}
