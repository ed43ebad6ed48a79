import { randomBytes, randomUUID } from 'node:crypto';
import type { Clock, Ids, Random } from '#core/ports.ts';

/** The ports of core as the real world has them. */

export const systemClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

export const systemRandom: Random = { next: () => randomBytes(4).readUInt32BE() / 2 ** 32 };

/** UUIDv7 (RFC 9562): 48 bits of time, then random. */
export const systemIds: Ids = {
  uuid() {
    const time = Date.now().toString(16).padStart(12, '0');
    // A version 4 ends as a version 7 does: 12 random bits, the variant, 62 more.
    return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
  },
};
