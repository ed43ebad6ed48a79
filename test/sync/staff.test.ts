import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Role, StaffMember } from '#contract/staff.ts';
import { roles } from '#core/staff/permissions.ts';
import { staff as words } from '#renderer/app/i18n/staff/en.ts';
import type { Journal } from '#agent/journal/journal.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;
let clicks = 0;
beforeEach(async () => {
  chain = await startChain({ products: 60 });
  store = counter(chain);
  await chain.clock.advance(10_000);
});
afterEach(() => chain.stop());

const pins: Record<string, string> = { Mona: '4711', Clara: '2580', Ben: '9034' };
const click = (person: string) => ({ storeId: store.storeId, requestId: `staff-${(clicks += 1)}-request`, person });

async function add(person: string, name: string, role: Role): Promise<StaffMember> {
  const { list } = await chain.rpc.staff.add({ ...click(person), name, role, pin: pins[name] ?? '' });
  const member = list.members.find((each) => each.name === name);
  if (member === undefined) throw new Error(`${name} was not added`);
  return member;
}

/** A manager and a clerk, and how each signs in. */
async function people() {
  const mona = await add('Alix', 'Mona', 'manager');
  const manager = await signIn(mona);
  const clara = await add(manager, 'Clara', 'clerk');
  return { mona, manager, clara, clerk: await signIn(clara) };
}

async function signIn(member: StaffMember, pin = pins[member.name] ?? ''): Promise<string> {
  return (await chain.rpc.staff.signIn({ storeId: store.storeId, who: { staffId: member.id }, pin })).session;
}

const buffer = (person: string) => ({ ...click(person), scope: 'store' as const, key: '', quantity: 2 });

function journal(): Journal {
  const open = chain.agent.store(store.storeId)?.host?.journal;
  if (open === undefined) throw new Error('the journal is not open');
  return open;
}

const entries = (kind: string) =>
  journal()
    .sql<[string], { person: string | null; device: string; subject: string; data: string; requestId: string | null }>(
      'SELECT person, device, subject, data, request_id AS requestId FROM entries WHERE kind = ? ORDER BY seq',
    )
    .all(kind);

/** Everything that may only change with an accepted step. */
function written(): unknown {
  const count = (table: string) => journal().sql<[]>(`SELECT count(*) AS n FROM ${table}`).get();
  return ['entries', 'effects', 'stock_buffers', 'staff'].map(count);
}

async function refused(call: () => Promise<unknown>, reason: string): Promise<Record<string, string | number>> {
  const before = written();
  const error = await call().then(
    () => null,
    (thrown: unknown) => thrown as { code: string; data: { reason: string; params: Record<string, string | number> } },
  );
  expect(error?.data.reason).toBe(reason);
  expect(written()).toEqual(before);
  return error?.data.params ?? {};
}

describe('a store without staff', () => {
  test('works with a name alone, as before', async () => {
    const pickup = await store.order(true);
    await store.ready(pickup);
    expect(entries('pickup.ready')).toMatchObject([{ person: 'Alix', device: 'PC-1' }]);
    expect(await chain.rpc.staff.list({ storeId: store.storeId })).toEqual({ members: [], required: false, lockAfterMinutes: 5 });
  });

  test('takes no session for a name', async () => {
    await refused(() => chain.rpc.stock.buffersSet(buffer('staff:00000000-0000-4000-8000-000000000000')), 'sessionEnded');
  });

  test('makes the first one added a manager, whatever was asked', async () => {
    expect(await add('Alix', 'Clara', 'clerk')).toMatchObject({ role: 'manager', initials: 'CL', active: true });
    expect(entries('staff.added')).toMatchObject([{ person: 'Alix', device: 'PC-1' }]);
  });
});

describe('signing in', () => {
  test('is asked of everyone from the first manager on; reading is free', async () => {
    const pickup = await store.order(true);
    const { clerk } = await people();
    await refused(() => store.ready(pickup), 'signInFirst');
    expect((await chain.rpc.pickups.counts({ storeId: store.storeId })).toPick).toBe(1);
    await chain.rpc.pickups.markReady({ ...store.click(pickup), person: clerk });
    expect(entries('pickup.ready')).toMatchObject([{ person: 'Clara', device: 'PC-1' }]);
  });

  test('works with the internet down, by name or badge in any case of letters', async () => {
    const { clara } = await people();
    chain.network.up = false;
    const by = (badge: string) => chain.rpc.staff.signIn({ storeId: store.storeId, who: { badge }, pin: '2580' });
    const { session, staff } = await by(clara.badge.toLowerCase());
    expect(staff).toMatchObject({ id: clara.id, name: 'Clara' });
    expect(await chain.rpc.staff.who({ storeId: store.storeId, session })).toMatchObject({ staff: { name: 'Clara' } });
    await refused(() => by('NOBODY'), 'badgeUnknown');
  });

  test('the name given to the till and the shop is the person’s, never the session', async () => {
    const pickup = await store.order(true);
    const { clerk } = await people();
    await chain.rpc.pickups.startPicking({ ...store.click(pickup), person: clerk });
    expect((await store.again(pickup)).holder).toBe('Clara');
    await chain.rpc.pickups.markReady({ ...store.click(pickup), person: clerk });
    await store.minutes(1);
    await chain.rpc.pickups.handOver({ ...store.click(pickup), person: clerk, collectedBy: 'customer', proof: 'code' });
    await store.minutes(2);
    const [comment] = store.effects('order.comment');
    expect(JSON.stringify(comment)).toContain('handed over by Clara');
    expect(JSON.stringify(chain.world.ledger.entries) + JSON.stringify(chain.log)).not.toContain('staff:');
  });

  test('a session of one store is none at another', async () => {
    const { clerk } = await people();
    const other = chain.config.stores[1]?.id ?? '';
    await expect(chain.rpc.stock.buffersSet({ ...buffer(clerk), storeId: other })).rejects.toMatchObject({
      data: { reason: 'sessionEnded' },
    });
    expect(await chain.rpc.staff.who({ storeId: other, session: clerk })).toBeNull();
  });

  test('ends by signing out, and with the process', async () => {
    const { clerk, clara } = await people();
    const pickup = await store.order(true);
    const ready = (person: string) => chain.rpc.pickups.markReady({ ...store.click(pickup), person });
    expect(await chain.rpc.staff.signOut({ storeId: store.storeId, session: clerk })).toEqual({ ended: true });
    await refused(() => ready(clerk), 'sessionEnded');
    const again = await signIn(clara);
    await chain.crash();
    await refused(() => ready(again), 'sessionEnded');
  });

  test('ends after the minutes without a step that the store chose; a step begins them anew', async () => {
    const { clerk, manager } = await people();
    await chain.rpc.staff.setLockAfter({ ...click(manager), minutes: 2 });
    const pickup = await store.order(true);
    await chain.rpc.pickups.startPicking({ ...store.click(pickup), person: clerk });
    await chain.clock.advance(119_000);
    await chain.rpc.pickups.stage({ ...store.click(pickup), person: clerk });
    await chain.clock.advance(119_000);
    expect(await chain.rpc.staff.who({ storeId: store.storeId, session: clerk })).toMatchObject({ staff: { name: 'Clara' } });
    await chain.clock.advance(120_000);
    await refused(() => chain.rpc.pickups.markReady({ ...store.click(pickup), person: clerk }), 'sessionEnded');
    expect(await chain.rpc.staff.who({ storeId: store.storeId, session: clerk })).toBeNull();
  });
});

describe('wrong PINs', () => {
  test('five in a row lock the person and no one else; the right one is not taken either', async () => {
    const { clara, mona } = await people();
    const left = [];
    for (let n = 0; n < 4; n += 1) left.push((await refused(() => signIn(clara, '9999'), 'pinWrong'))['count']);
    expect(left).toEqual([4, 3, 2, 1]);
    await expect(signIn(clara, '9999')).rejects.toMatchObject({ data: { reason: 'pinLocked', params: { count: 30 } } });
    expect(entries('staff.locked')).toMatchObject([{ person: null, subject: `staff:${clara.id}`, data: '{"failed":5,"seconds":30}' }]);
    await refused(() => signIn(clara), 'pinLocked');
    await signIn(mona);
    await chain.clock.advance(30_000);
    await signIn(clara);
  });

  test('the lock and its doubling survive a restart', async () => {
    const { clara } = await people();
    for (let n = 0; n < 5; n += 1) await signIn(clara, '9999').catch(() => undefined);
    await chain.crash();
    expect(await refused(() => signIn(clara), 'pinLocked')).toEqual({ count: 30 });
    await chain.clock.advance(30_000);
    await expect(signIn(clara, '9999')).rejects.toMatchObject({ data: { reason: 'pinLocked', params: { count: 60 } } });
    expect(entries('staff.locked')).toHaveLength(2);
  });

  test('the right one in time begins the count anew', async () => {
    const { clara } = await people();
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 4; n += 1) await signIn(clara, '9999').catch(() => undefined);
      await signIn(clara);
    }
    expect(entries('staff.locked')).toEqual([]);
  });

  test('a manager unlocks', async () => {
    const { clara, manager, clerk } = await people();
    for (let n = 0; n < 5; n += 1) await signIn(clara, '9999').catch(() => undefined);
    const { members } = await chain.rpc.staff.list({ storeId: store.storeId });
    expect(members.find((each) => each.id === clara.id)?.lockedUntil).toBe(chain.clock.now() + 30_000);
    await refused(() => chain.rpc.staff.unlock({ ...click(clerk), staffId: clara.id }), 'managerNeeded');
    await chain.rpc.staff.unlock({ ...click(manager), staffId: clara.id });
    await signIn(clara);
  });
});

describe('what needs a manager', () => {
  const approve = (session: string, staffId: string, asked: { action: string; requestId: string | null }, pin = '4711') =>
    chain.rpc.staff.approve({ storeId: store.storeId, session, ...asked, staffId, pin, reason: 'Busy Saturday' });

  test('a manager does alone', async () => {
    const { manager } = await people();
    await chain.rpc.stock.buffersSet(buffer(manager));
    expect(entries('stock.bufferSet')).toMatchObject([{ person: 'Mona' }]);
  });

  test('a clerk does with a manager’s approval; the journal names both and why', async () => {
    const { clerk, mona } = await people();
    const step = buffer(clerk);
    const params = await refused(() => chain.rpc.stock.buffersSet(step), 'managerNeeded');
    expect(params).toEqual({ action: 'stock.buffersSet' });
    const { approval } = await approve(clerk, mona.id, { action: 'stock.buffersSet', requestId: step.requestId });
    await chain.rpc.stock.buffersSet({ ...step, person: `${clerk}+${approval}` });
    expect(entries('stock.bufferSet')).toMatchObject([{ person: 'Clara', requestId: step.requestId }]);
    const [approved] = entries('staff.approved');
    expect(approved).toMatchObject({ person: 'Mona', device: 'PC-1' });
    expect(JSON.parse(approved?.data ?? '')).toEqual({
      action: 'stock.buffersSet',
      for: 'Clara',
      reason: 'Busy Saturday',
      request: step.requestId,
    });
  });

  test('an approval is good once, for its action, session and request, and for two minutes', async () => {
    const { clerk, clara, mona } = await people();
    const step = buffer(clerk);
    const asked = { action: 'stock.buffersSet', requestId: step.requestId };
    const { approval } = await approve(clerk, mona.id, asked);
    const by = (session: string) => ({ person: `${session}+${approval}` });
    await refused(() => chain.rpc.stock.driftMend({ ...click(clerk), ...by(clerk), skus: null }), 'managerNeeded');
    await refused(() => chain.rpc.stock.buffersSet({ ...buffer(clerk), ...by(clerk) }), 'managerNeeded');
    const second = await signIn(clara);
    await refused(() => chain.rpc.stock.buffersSet({ ...step, ...by(second) }), 'managerNeeded');
    await chain.rpc.stock.buffersSet({ ...step, ...by(clerk) });
    await refused(() => chain.rpc.stock.buffersSet({ ...step, ...by(clerk) }), 'managerNeeded');
    const late = await approve(clerk, mona.id, asked);
    await chain.clock.advance(120_000);
    await refused(() => chain.rpc.stock.buffersSet({ ...step, person: `${clerk}+${late.approval}` }), 'managerNeeded');
  });

  test('a clerk approves nothing, a wrong PIN neither, and wrong ones lock the manager they were typed for', async () => {
    const { clerk, clara, mona } = await people();
    const asked = { action: 'stock.buffersSet', requestId: 'some-request-1' };
    await refused(() => approve(clerk, clara.id, asked, '2580'), 'notAManager');
    for (let n = 0; n < 4; n += 1) await refused(() => approve(clerk, mona.id, asked, '9999'), 'pinWrong');
    await expect(approve(clerk, mona.id, asked, '9999')).rejects.toMatchObject({ data: { reason: 'pinLocked' } });
    await refused(() => approve(clerk, mona.id, asked), 'pinLocked');
    expect(entries('staff.approved')).toEqual([]);
  });

  test('settings, which belong to no single store, ask for a manager of any of them', async () => {
    const { clerk, manager } = await people();
    const removed = chain.config.stores[1]?.id ?? '';
    await refused(() => chain.rpc.settings.removeStore({ storeId: store.storeId }), 'signInFirst');
    await refused(() => chain.rpc.settings.removeStore({ storeId: store.storeId, person: clerk }), 'managerNeeded');
    const saved = (person: string | null) =>
      chain.rpc.settings.saveConnection({ system: 'magento', baseUrl: chain.config.magento.baseUrl, person });
    await refused(() => saved(null), 'signInFirst');
    await refused(() => saved(clerk), 'managerNeeded');
    expect((await saved(manager)).stores.map((each) => each.id)).toContain(removed);
  });
});

test('the approval dialog has words for whatever asks for a manager', () => {
  const texts: Readonly<Record<string, Readonly<Record<string, string>>>> = words.action;
  const wordless = Object.keys(roles).filter((action) => {
    const [feature = '', name = ''] = action.split('.');
    return texts[feature]?.[name] === undefined;
  });
  expect(wordless).toEqual([]);
});

describe('staff', () => {
  test('is changed by managers alone', async () => {
    const { clerk } = await people();
    await refused(() => chain.rpc.staff.add({ ...click(clerk), name: 'Ben', role: 'manager', pin: '9034' }), 'managerNeeded');
    await refused(() => chain.rpc.staff.add({ ...click('Alix'), name: 'Ben', role: 'manager', pin: '9034' }), 'signInFirst');
  });

  test('the same click twice is one change', async () => {
    const { manager } = await people();
    const input = { ...click(manager), name: 'Ben', role: 'clerk' as const, pin: '9034' };
    const first = await chain.rpc.staff.add(input);
    const second = await chain.rpc.staff.add(input);
    expect(second.journal).toBe(first.journal);
    expect(second.list.members).toHaveLength(3);
  });

  test.each([
    ['0000', 'pinRepeated'],
    ['3434', 'pinRepeated'],
    ['1234', 'pinSequence'],
    ['8765', 'pinSequence'],
  ])('the PIN %s is refused in words', async (pin, reason) => {
    const { manager, clara } = await people();
    await refused(() => chain.rpc.staff.add({ ...click(manager), name: 'Ben', role: 'clerk', pin }), reason);
    await refused(() => chain.rpc.staff.resetPin({ ...click(manager), staffId: clara.id, pin }), reason);
  });

  test('who left cannot sign in, and what they had open ends', async () => {
    const { manager, clara, clerk } = await people();
    await chain.rpc.staff.setActive({ ...click(manager), staffId: clara.id, active: false });
    await refused(() => chain.rpc.stock.reconcileStart(click(clerk)), 'sessionEnded');
    await refused(() => signIn(clara), 'staffUnknown');
    await chain.rpc.staff.setActive({ ...click(manager), staffId: clara.id, active: true });
    await signIn(clara);
  });

  test('the last manager stays one, so that a store never locks itself out', async () => {
    const { manager, mona } = await people();
    await refused(() => chain.rpc.staff.setActive({ ...click(manager), staffId: mona.id, active: false }), 'lastManager');
    const as = { staffId: mona.id, name: 'Mona', initials: 'M' };
    await refused(() => chain.rpc.staff.change({ ...click(manager), ...as, role: 'clerk' }), 'lastManager');
    await add(manager, 'Ben', 'manager');
    await chain.rpc.staff.change({ ...click(manager), ...as, role: 'clerk' });
    await refused(() => chain.rpc.stock.buffersSet(buffer(manager)), 'managerNeeded');
  });

  test('two at work never share a name, since entries name people by it', async () => {
    const { manager, clara } = await people();
    await refused(() => chain.rpc.staff.add({ ...click(manager), name: 'clara', role: 'clerk', pin: '9034' }), 'nameTaken');
    const renamed = { ...click(manager), staffId: clara.id, name: 'Mona', initials: 'M', role: 'clerk' as const };
    await refused(() => chain.rpc.staff.change(renamed), 'nameTaken');
  });

  test('a new PIN ends the old sessions; a new badge ends the old badge', async () => {
    const { manager, clara, clerk } = await people();
    await chain.rpc.staff.resetPin({ ...click(manager), staffId: clara.id, pin: '8052' });
    await refused(() => chain.rpc.stock.reconcileStart(click(clerk)), 'sessionEnded');
    await refused(() => signIn(clara, '2580'), 'pinWrong');
    await signIn(clara, '8052');
    await chain.rpc.staff.newBadge({ ...click(manager), staffId: clara.id });
    const old = { storeId: store.storeId, who: { badge: clara.badge }, pin: '8052' };
    await refused(() => chain.rpc.staff.signIn(old), 'badgeUnknown');
  });

  test('a PIN is nowhere: not in the files, the log, an answer or an error', async () => {
    const { manager, clara } = await people();
    const pin = '59173046';
    const answers = [await chain.rpc.staff.resetPin({ ...click(manager), staffId: clara.id, pin })];
    const { session } = await chain.rpc.staff.signIn({ storeId: store.storeId, who: { staffId: clara.id }, pin });
    const wrong = await signIn(clara, '59173047').catch((error: unknown) => JSON.stringify(error));
    const malformed = await signIn(clara, '59173046x').catch((error: unknown) => JSON.stringify(error));
    for (const file of readdirSync(chain.config.dataDir, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.includes('.sqlite'),
    )) {
      const bytes = readFileSync(join(chain.config.dataDir, file)).toString('latin1');
      expect(bytes).not.toContain(pin);
      expect(bytes).not.toContain(session);
    }
    expect(`${JSON.stringify([answers, chain.log])}${wrong}${malformed}`).not.toMatch(/5917304/);
  });
});
