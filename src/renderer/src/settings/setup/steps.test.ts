import { describe, expect, test } from 'vitest';
import type { Check } from '#contract/settings.ts';
import { proposalsFor, type MatchChoices } from '#renderer/settings/setup/matches.ts';
import { stepsOf, type SetupFacts, type SetupStep } from '#renderer/settings/setup/steps.ts';

const choices: MatchChoices = {
  outlets: [
    { id: 'o1', name: 'Rivoli', detail: '10 rue de Rivoli, Paris' },
    { id: 'o2', name: 'Bellecour', detail: '2 place Bellecour, Lyon' },
  ],
  registers: [
    { id: 'r1', name: 'Front', detail: '', outletId: 'o1' },
    { id: 'r2', name: 'Front', detail: '', outletId: 'o2' },
  ],
  sources: [
    { id: 'default', name: 'Default Source', detail: 'Lyon' },
    { id: 'src-lyon', name: 'Web stock two', detail: '2, place Bellecour' },
    { id: 'src-paris', name: 'Paris Rivoli', detail: '' },
  ],
  paymentTypes: [{ id: 'web', name: 'Web', detail: '' }],
};

const store = { id: 'paris', name: 'Paris Rivoli', outletId: 'o1', sourceCode: 'src-paris', registerId: 'r1' };
const open = { openingHours: { week: { mon: [{ from: '09:00', to: '18:00' }] }, closedOn: [] } };
const ok = (check: string): Check => ({ check, ok: true, message: '', cure: null });
const bad = (check: string): Check => ({ check, ok: false, message: '', cure: '' });

const facts = (change: Partial<SetupFacts> = {}): SetupFacts => ({
  settings: { stores: [{ ...store, ...open }], paymentTypes: { web: 'web', webRefund: null } } as unknown as SetupFacts['settings'],
  checks: { lightspeed: [ok('credentials')], magento: [ok('credentials'), ok('permission Magento_Sales::sales')] },
  choices,
  scannerTried: true,
  prints: [{ paper: 'selfTest', state: 'sent' }],
  members: [{ role: 'manager', active: true }],
  leftOut: [],
  ...change,
});
const stateOf = (step: SetupStep, change: Partial<SetupFacts> = {}) => stepsOf(facts(change)).find((one) => one.step === step);

test('a store that has everything is ready', () => {
  expect(stepsOf(facts()).map((one) => one.state)).toEqual(Array.from({ length: 9 }, () => 'done'));
});

describe('what is not in order says what', () => {
  test('a token that is not accepted is a step to do, a missing permission is named', () => {
    expect(stateOf('magento', { checks: { lightspeed: [], magento: [bad('credentials')] } })?.state).toBe('open');
    expect(stateOf('magento', { checks: { lightspeed: [], magento: [ok('credentials'), bad('permission Magento_Sales::ship')] } })).toEqual(
      {
        step: 'magento',
        state: 'wrong',
        names: ['Magento_Sales::ship'],
      },
    );
    // What is matched, and the clock, are other steps' affair.
    expect(stateOf('magento', { checks: { lightspeed: [], magento: [bad('clock'), bad('source of Paris Rivoli')] } })?.state).toBe('done');
  });

  test('an outlet, a register or a payment type that is gone', () => {
    const without = (part: Partial<MatchChoices>) => ({ choices: { ...choices, ...part } });
    expect(stateOf('match', without({ sources: [] }))).toMatchObject({ state: 'wrong', names: ['Paris Rivoli'] });
    expect(stateOf('registers', without({ registers: [] }))).toMatchObject({ state: 'wrong', names: ['Paris Rivoli'] });
    expect(stateOf('payment', without({ paymentTypes: [] }))?.state).toBe('wrong');
  });

  test('a store that never opens promises nothing', () => {
    const settings = {
      ...facts().settings,
      stores: [{ ...store, openingHours: { week: {}, closedOn: [] } }],
    } as unknown as SetupFacts['settings'];
    expect(stateOf('hours', { settings })).toMatchObject({ state: 'open', names: ['Paris Rivoli'] });
  });

  test('a test print that failed is none; a clerk alone manages nothing', () => {
    expect(
      stateOf('printer', {
        prints: [
          { paper: 'selfTest', state: 'failed' },
          { paper: 'badge', state: 'sent' },
        ],
      })?.state,
    ).toBe('open');
    expect(
      stateOf('staff', {
        members: [
          { role: 'clerk', active: true },
          { role: 'manager', active: false },
        ],
      })?.state,
    ).toBe('open');
  });
});

test('what cannot be seen yet says so; what is not needed stays out until it is done', () => {
  expect(stateOf('match', { choices: null })?.state).toBe('unseen');
  expect(stateOf('match', { choices: undefined })?.state).toBe('checking');
  expect(stateOf('scanner', { scannerTried: false, leftOut: ['scanner'] })?.state).toBe('left');
  expect(stateOf('scanner', { leftOut: ['scanner'] })?.state).toBe('done');
});

describe('outlets and sources are proposed', () => {
  test('by name, and by address where names differ', () => {
    const lyon = { id: 'lyon', name: 'Lyon Bellecour', outletId: '?', sourceCode: '?', registerId: '?' };
    expect(proposalsFor([store, lyon], choices).map((one) => [one.store.id, one.outlet.id, one.register.id, one.source.id])).toEqual([
      ['lyon', 'o2', 'r2', 'src-lyon'],
    ]);
  });

  test('never one that another store has, nor one that is like nothing', () => {
    const second = { ...store, id: 'paris-2', outletId: '?', sourceCode: '?' };
    expect(proposalsFor([store, second], choices)).toEqual([]);
  });
});
