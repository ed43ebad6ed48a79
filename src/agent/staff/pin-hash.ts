import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto';

/** A PIN as the journal keeps it. scrypt, because the crypto library inside Electron has no argon2. */
export interface PinHash {
  hash: Buffer;
  salt: Buffer;
  /** scrypt's N; kept per PIN so that it can rise. */
  cost: number;
}

/** N = 2^14 with r = 8 takes 16 MB and some 30 ms: the agent's thread may wait that long, and no second try runs meanwhile. */
const newCost = 16_384;

export function hashPin(pin: string): PinHash {
  const salt = randomBytes(16);
  return { hash: derive(pin, salt, newCost), salt, cost: newCost };
}

export function pinMatches(pin: string, { hash, salt, cost }: PinHash): boolean {
  return timingSafeEqual(derive(pin, salt, cost), hash);
}

function derive(pin: string, salt: Buffer, cost: number): Buffer {
  return scryptSync(pin, salt, 32, { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 });
}
