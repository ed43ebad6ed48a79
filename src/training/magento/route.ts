import type { Json } from '#training/json.ts';
import { badRequest, done, refused } from '#training/magento/answers.ts';
import type { Answer, Outcome } from '#training/magento/answers.ts';
import type { World } from '#training/world.ts';

export interface Call {
  world: World;
  params: Record<string, string>;
  query: URLSearchParams;
  /** Parsed body; an empty object when there is none. */
  body: Json;
  /** Store view of the address: `all` is the global scope. */
  store: string;
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/V1`, with `:name` for a segment. */
  path: string;
  /** ACL resource, `anonymous` or `self` (a customer's own token). */
  acl: string;
  run(call: Call): Answer | Promise<Answer>;
}

/** A whole number of the path. */
export function intParam(call: Call, name: string): Outcome<number> {
  const text = call.params[name] ?? '';
  if (/^-?\d+$/.test(text)) return done(Number(text));
  return refused(badRequest(`The "${text}" value's type is invalid. The "int" type was expected. Verify and try again.`));
}
