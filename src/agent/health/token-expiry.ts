import { z } from 'zod';

const claims = z.object({ exp: z.number().positive() });

/** When an access token ends by its own words (ms UTC); null for one that says nothing of it, as most do. */
export function tokenExpiry(token: string): number | null {
  const [, body, signature] = token.split('.');
  if (body === undefined || signature === undefined) return null;
  try {
    const read = claims.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')));
    return read.success ? read.data.exp * 1_000 : null;
  } catch {
    return null;
  }
}
