import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** PINs are hashed at once from here on: what scrypt takes says nothing about the people who sign in. pin-hash.test.ts holds the real one. */
export function hashPinsQuickly(): void {
  crypto.scryptSync = (pin, salt, length) =>
    crypto
      .createHash('sha512')
      .update(typeof salt === 'string' ? salt : Buffer.from(salt as Uint8Array))
      .update(typeof pin === 'string' ? pin : Buffer.from(pin as Uint8Array))
      .digest()
      .subarray(0, length);
  syncBuiltinESMExports();
}
