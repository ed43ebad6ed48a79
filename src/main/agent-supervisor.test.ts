import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { config } from '#contract/config.ts';
import type { FromAgent } from '#contract/host.ts';
import type { AgentEvents, LaunchAgent, SaveMessage } from '#main/agent-process.ts';
import { superviseAgent } from '#main/agent-supervisor.ts';
import type { HostDesktop } from '#main/host-desktop.ts';
import { goodConfig } from '#test/desktop/support/configs.ts';

/** One scripted life of an agent: what it was told, and the levers of what it does. */
type Life = { told: string[]; ports: string[]; killed: boolean; say(message: FromAgent): void; raw: AgentEvents };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function setUp(options: { save?: (message: SaveMessage) => Promise<string | null>; desktop?: HostDesktop } = {}) {
  const lives: Life[] = [];
  const closed: string[] = [];
  const gaveUp: string[] = [];
  const logged: string[] = [];
  const launch: LaunchAgent<string> = (events) => {
    const life: Life = { told: [], ports: [], killed: false, say: (message) => events.message(message), raw: events };
    lives.push(life);
    return {
      send: (message) => life.told.push(message.type === 'saved' ? `saved:${String(message.problem)}` : message.type),
      connect: (port) => life.ports.push(port),
      kill: () => {
        life.killed = true;
      },
    };
  };
  const note = (event: string) => logged.push(event);
  const supervisor = superviseAgent<string>({
    launch,
    begin: async () => ({ type: 'start', config: config.parse(goodConfig('/data')), configFile: null, secrets: {}, device: 'test' }),
    save: options.save ?? (async () => null),
    ...(options.desktop && { desktop: options.desktop }),
    closePort: (port) => closed.push(port),
    gaveUp: (message) => gaveUp.push(message),
    log: { info: note, warn: note, error: note },
  });
  const life = (index: number): Life => {
    const found = lives[index];
    if (!found) throw new Error(`no life ${index}`);
    return found;
  };
  return { supervisor, lives, life, closed, gaveUp, logged };
}

async function started() {
  const world = setUp();
  const starting = world.supervisor.start();
  await vi.advanceTimersByTimeAsync(0);
  world.life(0).say({ type: 'ready' });
  expect(await starting).toEqual({ ok: true });
  return world;
}

test('ports wait until the agent is ready, also across a restart', async () => {
  const world = setUp();
  const starting = world.supervisor.start();
  world.supervisor.connect('early');
  await vi.advanceTimersByTimeAsync(0);
  expect(world.life(0).ports).toEqual([]);
  world.life(0).say({ type: 'ready' });
  await starting;
  expect(world.life(0).ports).toEqual(['early']);
  world.life(0).raw.exited('crash');
  world.supervisor.connect('between');
  await vi.advanceTimersByTimeAsync(250);
  world.life(1).say({ type: 'ready' });
  expect(world.life(1).ports).toEqual(['between']);
  expect(world.life(1).told).toEqual(['start']);
});

test('pauses before restarts grow', async () => {
  const world = await started();
  for (const [index, pause] of [250, 500, 1000].entries()) {
    world.life(index).raw.exited('crash');
    await vi.advanceTimersByTimeAsync(pause - 1);
    expect(world.lives).toHaveLength(index + 1);
    await vi.advanceTimersByTimeAsync(1);
    expect(world.lives).toHaveLength(index + 2);
  }
});

test('five crashes within a minute end it, with the last reason', async () => {
  const world = await started();
  for (let index = 0; index < 5; index += 1) {
    world.life(index).raw.exited('out of memory');
    await vi.advanceTimersByTimeAsync(8_000);
  }
  expect(world.lives).toHaveLength(5);
  expect(world.gaveUp).toEqual([expect.stringMatching(/stopped 5 times within a minute.*out of memory/)]);
  world.supervisor.connect('late');
  expect(world.closed).toEqual(['late']);
});

test('crashes far apart never add up', async () => {
  const world = await started();
  for (let index = 0; index < 8; index += 1) {
    world.life(index).raw.exited('crash');
    await vi.advanceTimersByTimeAsync(61_000);
  }
  expect(world.lives).toHaveLength(9);
  expect(world.gaveUp).toEqual([]);
});

test('what makes a start impossible is told at once and not tried again', async () => {
  const world = setUp();
  const starting = world.supervisor.start();
  await vi.advanceTimersByTimeAsync(0);
  world.life(0).say({ type: 'fatal', message: 'The data folder is not writable.' });
  world.life(0).raw.exited('it ended with code 1');
  expect(await starting).toEqual({ ok: false, message: 'The data folder is not writable.' });
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.lives).toHaveLength(1);
});

test('a bug after it was ready is a crash like any other', async () => {
  const world = await started();
  world.life(0).say({ type: 'fatal', message: 'unhandled: oops' });
  world.life(0).raw.exited('it ended with code 1');
  await vi.advanceTimersByTimeAsync(250);
  expect(world.lives).toHaveLength(2);
  expect(world.gaveUp).toEqual([]);
});

test('messages that are not the agent’s are dropped', async () => {
  const world = await started();
  for (const raw of [null, 'ready', { type: 'boom' }, { type: 'save', id: 1 }, { type: 'log', level: 'debug', event: 'x', facts: {} }])
    world.life(0).raw.message(raw);
  expect(world.logged).toEqual(Array.from({ length: 5 }, () => 'agent.badMessage'));
});

test('stopping waits for the agent to finish', async () => {
  const world = await started();
  const stopping = world.supervisor.stop();
  expect(world.life(0).told).toEqual(['start', 'stop']);
  world.life(0).say({ type: 'stopped' });
  expect(await stopping).toBe('drained');
  world.life(0).raw.exited('it ended with code 0');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.lives).toHaveLength(1);
});

test('an agent that does not answer stop is ended after 8 s', async () => {
  const world = await started();
  const stopping = world.supervisor.stop();
  await vi.advanceTimersByTimeAsync(7_999);
  expect(world.life(0).killed).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  expect(await stopping).toBe('forced');
  expect(world.life(0).killed).toBe(true);
});

test('stopping between two lives starts no further one', async () => {
  const world = await started();
  world.life(0).raw.exited('crash');
  expect(await world.supervisor.stop()).toBe('drained');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(world.lives).toHaveLength(1);
});

test('an agent that crashes at stop does not hold the host', async () => {
  const world = await started();
  const stopping = world.supervisor.stop();
  world.life(0).raw.exited('crash');
  expect(await stopping).toBe('drained');
});

test('a save is answered to the life that asked, with what went wrong', async () => {
  const disk = Promise.withResolvers<string | null>();
  const world = setUp({ save: () => disk.promise });
  void world.supervisor.start();
  await vi.advanceTimersByTimeAsync(0);
  world.life(0).say({ type: 'ready' });
  world.life(0).say({ type: 'save', id: 1, config: config.parse(goodConfig('/data')), secrets: {} });
  disk.resolve('The disk is full.');
  await vi.advanceTimersByTimeAsync(0);
  expect(world.life(0).told).toEqual(['start', 'saved:The disk is full.']);
});

test('a wake reaches a ready agent', async () => {
  const world = await started();
  world.supervisor.wake();
  expect(world.life(0).told).toEqual(['start', 'wake']);
});

test('alerts and the count reach the desktop of a host that has one; one without is no reason to fail', async () => {
  const shown: unknown[] = [];
  const world = setUp({ desktop: { notify: (message) => void shown.push(message), badge: (count) => void shown.push(count) } });
  const starting = world.supervisor.start();
  await vi.advanceTimersByTimeAsync(0);
  world.life(0).say({ type: 'ready' });
  await starting;
  world.life(0).say({ type: 'alert', storeId: 'paris-1', title: 'Paris', body: 'Stock numbers online are late.' });
  world.life(0).say({ type: 'badge', count: 3 });
  expect(shown).toEqual([{ storeId: 'paris-1', title: 'Paris', body: 'Stock numbers online are late.' }, 3]);
  const bare = await started();
  bare.life(0).say({ type: 'badge', count: 3 });
  expect(bare.logged).toEqual([]);
});
