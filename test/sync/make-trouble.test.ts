import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ExceptionRow } from '#contract/exceptions.ts';
import { troubleGroups, type Trouble } from '#contract/training.ts';
import { alertKindOf } from '#core/health/alerts/kind-of-exception.ts';
import type { ExceptionKind } from '#core/exception-kind.ts';
import { startChain, type Chain } from '#test/support/chain.ts';
import { counter } from '#test/support/counter.ts';
import { doneTwice } from '#test/support/done-twice.ts';
import { drills, type Floor } from '#test/support/drills.ts';

let chain: Chain;
let store: ReturnType<typeof counter>;

async function begin(options: Parameters<typeof startChain>[0] = {}): Promise<void> {
  chain = await startChain(options);
  store = counter(chain);
  await chain.clock.advance(10_000);
}

/** What asks the models, closes a journal or writes a backup ends by itself, as long as time goes on. */
async function inTime<T>(work: Promise<T>, stepMs = 100): Promise<T> {
  let over = false;
  const end = () => void (over = true);
  work.then(end, end);
  while (!over) await chain.clock.advance(stepMs);
  return work;
}

const make = (trouble: Trouble) => inTime(chain.rpc.training.makeTrouble({ storeId: store.storeId, trouble }));

const states = async () => (await chain.rpc.system.status({ storeId: store.storeId })).connections.map(({ state }) => state);

const minutesOfPatience = 15;

/** SKUs that were ordered: of each there are a few only. */
let placed = 0;

/** The first store, with time that goes by while somebody waits. */
function floor(): Floor {
  return {
    rpc: chain.rpc,
    storeId: store.storeId,
    place(paid) {
      const [first = '', second = ''] = store.skus((placed += 2)).slice(-2);
      return Promise.resolve(
        store.place(paid, [
          { sku: first, quantity: 2 },
          { sku: second, quantity: 1 },
        ]),
      );
    },
    make,
    async until(what, check) {
      for (let second = 0; second < minutesOfPatience * 60; second += 5) {
        if (await check()) return;
        await chain.clock.advance(5_000);
      }
      throw new Error(`in ${minutesOfPatience} minutes it was never so that ${what}`);
    },
  };
}

const asked = async (kind: ExceptionKind) =>
  (await chain.rpc.exceptions.list({ storeId: store.storeId })).rows.filter((row) => row.kind === kind);

const { ways: _ways, ...groups } = troubleGroups;

/** Once somebody works here a name alone is not enough, so it is told by itself below. */
const needsStaff: ReadonlySet<ExceptionKind> = new Set(['pinRecovered']);

describe.each(Object.entries(groups))('%s', (group, kinds) => {
  beforeAll(() => begin());
  afterAll(() => chain.stop());

  test.each(kinds.filter((kind) => !needsStaff.has(kind)))('%s is made, found by itself and answered', async (kind) => {
    const { before, next, answer } = drills[kind];
    await before?.(floor());
    const earlier = (await asked(kind)).map(({ id }) => id);
    const fresh = async () => (await asked(kind)).find(({ id }) => !earlier.includes(id));
    const made = await make(kind);
    expect(made.next).toBe(next?.says ?? null);
    await next?.do(floor());
    await floor().until(`${kind} is asked`, async () => (await fresh()) !== undefined);
    const row = await fresh();
    if (row === undefined) throw new Error('it was asked a moment ago');
    if (typeof answer === 'string') await answered(row, answer);
    else await answer(floor(), row);
    await floor().until(`${kind} is over`, async () => (await fresh()) === undefined);
  });

  test('nothing was done twice at either system, and each is under what its alerts are about', () => {
    expect(doneTwice(chain.world.ledger.entries)).toEqual([]);
    expect(kinds.filter((kind) => alertKindOf(kind) !== group)).toEqual([]);
  });
});

async function answered({ id, actions }: ExceptionRow, action: string, person = 'Alix'): Promise<void> {
  expect(actions.map((each) => each.action)).toContain(action);
  const about = { storeId: store.storeId, exceptionId: id };
  await chain.rpc.exceptions.resolve({ ...about, action, requestId: `answer-${id}`, person });
}

describe('the ways, and what comes first', () => {
  afterEach(() => chain.stop());

  test('the network goes and comes back, and what was done meanwhile reaches each system once', async () => {
    await begin();
    const pickup = await store.order(true);
    await make('networkCut');
    await store.ready(pickup);
    await store.minutes(2);
    expect(await states()).toEqual(['offline', 'offline']);
    expect(store.effects('shipment')).toHaveLength(0);
    await make('over');
    await store.minutes(2);
    expect(await states()).toEqual(['online', 'online']);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test('answers are lost, nothing is done twice', async () => {
    await begin();
    const pickup = await store.order(true);
    await make('answersLost');
    await store.ready(pickup);
    await store.minutes(10);
    expect(store.effects('shipment')).toHaveLength(1);
  });

  test('the key is revoked until it is over; a refused shipment waits for a person', async () => {
    await begin();
    await make('keyRevoked');
    await store.minutes(2);
    expect((await states())[0]).toBe('unauthorized');
    await make('over');
    await store.minutes(2);
    expect((await states())[0]).toBe('online');
    await make('shipmentsRefused');
    await store.ready(await store.order(true));
    await store.minutes(2);
    const { rows } = await chain.rpc.outbox.list({ storeId: store.storeId, only: 'held' });
    expect(rows.map(({ kind, state }) => ({ kind, state }))).toContainEqual({ kind: 'magento.notifyReady', state: 'rejected' });
  });

  test('a journal is closed at once, though reads and effects wait for calls that the till allows in minutes only', async () => {
    await begin();
    const pickup = await store.order(true);
    chain.agent.gateways.lightspeed.setLimit(1);
    await store.minutes(1);
    await store.ready(pickup);
    await store.minutes(1);
    const at = chain.clock.now();
    // Small steps: the backup takes real time, in which virtual time goes on.
    await inTime(chain.rpc.training.makeTrouble({ storeId: store.storeId, trouble: 'journalRestored' }), 5);
    expect(chain.clock.now() - at).toBeLessThan(60_000);
    expect(await asked('journalRestored')).toHaveLength(1);
    chain.agent.gateways.lightspeed.setLimit(1_000);
    await store.minutes(10);
    expect((await chain.rpc.outbox.list({ storeId: store.storeId, only: 'open' })).rows).toEqual([]);
    expect(doneTwice(chain.world.ledger.entries)).toEqual([]);
  });

  test('without what it comes to, and in a real store, it is refused in words', async () => {
    await begin();
    await expect(make('fulfilledAtTill')).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: 'nobodyToTrouble' } });
    await expect(make('notCollected')).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: 'noneReady' } });
    await chain.stop();
    await begin({ change: (config) => ({ ...config, training: false }) });
    await expect(make('networkCut')).rejects.toMatchObject({ code: 'REFUSED' });
    await expect(make('pinRecovered')).rejects.toMatchObject({ code: 'REFUSED' });
    await store.minutes(1);
    expect(await states()).toEqual(['online', 'online']);
  });
});

describe('pinRecovered', () => {
  beforeAll(() => begin({ products: 60 }));
  afterAll(() => chain.stop());

  const mona = { name: 'Mona', role: 'manager', pin: '4711' } as const;
  const about = () => ({ storeId: store.storeId });
  const signIn = async (pin: string) => {
    const { members } = await chain.rpc.staff.list(about());
    return chain.rpc.staff.signIn({ ...about(), who: { staffId: members[0]?.id ?? '' }, pin });
  };
  const who = (session: string) => chain.rpc.staff.who({ ...about(), session });

  async function knownTo(session: string): Promise<void> {
    const [row] = await asked('pinRecovered');
    if (row === undefined) throw new Error('nobody was asked');
    await answered(row, 'known', session);
    expect(await asked('pinRecovered')).toEqual([]);
  }

  test('needs a manager first', async () => {
    await expect(make('pinRecovered')).rejects.toMatchObject({ code: 'NOT_NOW', data: { reason: 'noManager' } });
    expect(await asked('pinRecovered')).toEqual([]);
  });

  test('the old PIN and its sessions are over, the new one is said and opens, and a manager answers', async () => {
    await chain.rpc.staff.add({ ...about(), requestId: 'add-mona-request', person: 'Alix', ...mona });
    const { session: old } = await signIn(mona.pin);
    expect(await make('pinRecovered')).toEqual({ about: 'Mona, PIN 9034', next: 'signInAnew' });
    expect(await who(old)).toBeNull();
    await expect(signIn(mona.pin)).rejects.toMatchObject({ data: { reason: 'pinWrong' } });
    const { session } = await signIn('9034');
    const [row] = await asked('pinRecovered');
    expect(row?.params).toMatchObject({ name: 'Mona', by: 'Trainer' });
    if (row !== undefined) await expect(answered(row, 'known', old)).rejects.toMatchObject({ data: { reason: 'sessionEnded' } });
    await knownTo(session);
  });

  test('the command makes it too, with Backroom closed and not while it is open', async () => {
    const command = { ...about(), requestId: 'recover-mona-request', by: 'ada', name: 'Mona', pin: '8052' };
    await expect(chain.rpc.staff.recoverPin(command)).rejects.toMatchObject({ data: { reason: 'backroomIsOpen' } });
    await inTime(chain.closed((rpc) => rpc.staff.recoverPin(command)));
    await knownTo((await signIn('8052')).session);
  });
});
