import type { Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { ExceptionRow } from '#contract/exceptions.ts';
import { troubleGroups, type Trouble } from '#contract/training.ts';
import type { ExceptionKind } from '#core/exception-kind.ts';
import { en } from '#renderer/app/i18n/en.ts';
import { plainSkus, storeId } from '#test/e2e/support/models.ts';
import type { TrainingApp } from '#test/e2e/support/app.ts';
import type { Session } from '#test/e2e/support/session.ts';
import { troubleMenu } from '#test/e2e/support/trouble-menu.ts';
import { doneTwice } from '#test/support/done-twice.ts';
import { drills, type Floor } from '#test/support/drills.ts';

const { ways: _ways, ...groups } = troubleGroups;
type Group = keyof typeof groups;

/** Which test file practises a group. Each has a world of its own: one till does not allow the calls of all of them in five minutes. */
const files: Record<Group, 'orders' | 'goods'> = {
  orders: 'orders',
  money: 'orders',
  stock: 'goods',
  transfers: 'goods',
  machine: 'goods',
};

/** Once somebody works here a name alone is not enough: it has a test of its own, the last one. */
const needsStaff: ReadonlySet<ExceptionKind> = new Set(['pinRecovered']);

/** The groups of one test file, each with what is made at once. */
export function practised(file: 'orders' | 'goods'): { group: Group; rounds: (readonly ExceptionKind[])[] }[] {
  return (Object.keys(groups) as Group[])
    .filter((group) => files[group] === file)
    .map((group) => {
      const kinds: readonly ExceptionKind[] = groups[group];
      return {
        group,
        rounds: roundsOf(
          group,
          kinds.filter((kind) => !needsStaff.has(kind)),
        ),
      };
    });
}

/**
 * What is made at once: but two troubles with transfers would come to the same one, and comparing both systems ends what was said of
 * single SKUs.
 */
function roundsOf(group: Group, kinds: readonly ExceptionKind[]): (readonly ExceptionKind[])[] {
  if (group === 'transfers') return kinds.map((kind) => [kind]);
  const isCompared = (kind: ExceptionKind) => group === 'stock' && drills[kind].next !== undefined;
  return [kinds.filter((kind) => !isCompared(kind)), kinds.filter(isCompared)];
}

/** What is read seldom is asked for, soon at first and then not at each look: the till allows so many calls. */
const patienceMs = { first: 700, next: 4_000 };

/** Makes trouble from the menu, and answers what is asked then under Needs you. */
export function practice(session: Session<TrainingApp>) {
  /** SKUs that were ordered: of each there are a few only. */
  let ordered = 0;

  function floor(): Floor {
    const { api } = session.app.client;
    return {
      rpc: api,
      storeId,
      place: (paid) => session.app.models.order({ paid, skus: plainSkus(2, (ordered += 2)) }),
      make,
      async until(what, check) {
        let askAt = Date.now() + patienceMs.first;
        const look = async () => {
          if (Date.now() > askAt) {
            askAt = Date.now() + patienceMs.next;
            await api.system.pullNow({ storeId });
          }
          return check();
        };
        await expect.poll(look, { timeout: 30_000, interval: 100, message: what }).toBe(true);
      },
    };
  }

  /** From the menu; what it says is read and closed. */
  async function make(trouble: Trouble, says: string = en.training.trouble[trouble]): Promise<void> {
    const { page } = session;
    await troubleMenu(page)(trouble);
    const notice = page.getByRole('alert').filter({ hasText: says });
    await notice.getByRole('button', { name: 'Close' }).click();
  }

  const asked = async (kind: ExceptionKind) =>
    (await session.app.client.api.exceptions.list({ storeId })).rows.filter((row) => row.kind === kind);

  /** Its card under Needs you. */
  function cardOf({ kind, params }: ExceptionRow): Locator {
    const words = en.exception[kind as ExceptionKind].message;
    const title = words.replaceAll(/\{\{(\w+)\}\}/g, (_all, name: string) => params[name] ?? '').trim();
    return session.page.getByRole('region', { name: title, exact: true });
  }

  /** Made from the menu, one after the other; answers what was asked before, by kind. */
  async function makeAll(kinds: readonly ExceptionKind[]): Promise<Map<ExceptionKind, string[]>> {
    const before = new Map<ExceptionKind, string[]>();
    for (const kind of kinds) {
      const drill = drills[kind];
      await drill.before?.(floor());
      before.set(
        kind,
        (await asked(kind)).map(({ id }) => id),
      );
      await make(kind);
      await drill.next?.do(floor());
    }
    return before;
  }

  /** Answered by its button where it has one, else by the step of the store that ends it; then it is gone from the screen. */
  async function answer(kind: ExceptionKind, before: readonly string[]): Promise<void> {
    const fresh = async () => (await asked(kind)).find(({ id }) => !before.includes(id));
    await floor().until(`${kind} is asked`, async () => (await fresh()) !== undefined);
    const row = await fresh();
    if (row === undefined) throw new Error(`${kind} was asked a moment ago`);
    const card = cardOf(row);
    await card.waitFor();
    const how = drills[kind].answer;
    if (typeof how === 'string')
      await card.getByRole('button', { name: en.health.answer[how as keyof typeof en.health.answer], exact: true }).click();
    else await how(floor(), row);
    await card.waitFor({ state: 'detached' });
  }

  /** Everything of a group, round by round. */
  async function practise(rounds: readonly (readonly ExceptionKind[])[]): Promise<void> {
    const { app, page, address } = session;
    await page.goto(address('/health?show=needs'));
    await page.getByRole('tab', { name: 'Needs you' }).waitFor();
    for (const round of rounds) {
      const before = await makeAll(round);
      for (const kind of round) await answer(kind, before.get(kind) ?? []);
    }
    expect(doneTwice(await app.models.effects())).toEqual([]);
  }

  return { make, answer, practise };
}
