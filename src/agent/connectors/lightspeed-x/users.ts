import { z } from 'zod';
import type { Call } from '#core/connector.ts';
import type { TillPage, TillUser } from '#core/till.ts';
import { check, fieldOf, type Checked } from '#agent/connectors/decode.ts';
import { shownOrEmpty, shownOrNull, textId } from '#agent/connectors/fields.ts';
import { lightspeedCall } from '#agent/connectors/lightspeed-x/api.ts';
import { cursorQuery, decodePage } from '#agent/connectors/lightspeed-x/page.ts';

/** The user the token belongs to: author of our sales unless one is configured. */
export function tokenUser(): Call<TillUser> {
  return lightspeedCall({ method: 'GET', path: '/user' }, (value) => {
    // The documented example wraps the one user in a list.
    const data = fieldOf(value, 'data');
    return Array.isArray(data) ? decodeUser(data[0], 'data[0]') : decodeUser(data, 'data');
  });
}

export function listUsers(after: string | null): Call<TillPage<TillUser>> {
  return lightspeedCall({ method: 'GET', path: '/users', query: cursorQuery(after, 200) }, (value, drift) =>
    decodePage(value, drift, decodeUser),
  );
}

const userRow = z.object({ id: textId, display_name: shownOrNull, username: shownOrEmpty, account_type: shownOrEmpty });

function decodeUser(raw: unknown, path: string): Checked<TillUser> {
  const checked = check(userRow, raw, path);
  if (!checked.ok) return checked;
  const { id, display_name: displayName, username, account_type: accountType } = checked.value;
  return { ok: true, value: { id, name: displayName ?? username, accountType } };
}
