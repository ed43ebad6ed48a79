import { userInfo } from 'node:os';

/** Who does it: the name given, else the name this person is signed in to the PC with. */
export function personOf(given: string | undefined): string {
  return (given ?? userInfo().username).trim().slice(0, 60);
}
