import type { Call, Decoded } from '#core/connector.ts';
import type { TillPage } from '#core/till.ts';

/** Most pages of a set-up list: an account with more outlets than this is not a shop. */
const mostPages = 20;

/** Every row of a list of the till, deleted ones included where the list has them. `ask` sends one call. */
export async function readAll<T>(
  ask: (call: Call<TillPage<T>>) => Promise<Decoded<TillPage<T>>>,
  list: (after: string | null) => Call<TillPage<T>>,
): Promise<Decoded<T[]>> {
  const rows: T[] = [];
  let after: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const answer: Decoded<TillPage<T>> = await ask(list(after));
    if (!answer.ok) return answer;
    rows.push(...answer.value.items);
    if (answer.value.maxVersion === null || answer.value.maxVersion === after) break;
    after = answer.value.maxVersion;
  }
  return { ok: true, value: rows, drift: [] };
}
