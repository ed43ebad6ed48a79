import { describe, expect, test } from 'vitest';
import { effectState } from '#contract/outbox.ts';
import type { AnswerProblem } from '#core/connector.ts';
import { eventOf, isSettled, nextState, outboxTable, type EffectEvent } from '#core/sync/outbox.ts';

const problems: AnswerProblem[] = [
  { kind: 'notSent', message: '' },
  { kind: 'passing', status: 503, message: '' },
  { kind: 'limited', until: 1, message: '' },
  { kind: 'unauthorized', permission: null, message: '' },
  { kind: 'misdirected', message: '', sent: true },
  { kind: 'misdirected', message: '', sent: false },
  { kind: 'absent', message: '' },
  { kind: 'refused', status: 400, message: '' },
  { kind: 'conflict', message: '' },
  { kind: 'unknown', message: '' },
  { kind: 'malformed', path: 'x', message: '', sample: '' },
];

describe('the outbox table', () => {
  test('S2: only a probe leads out of uncertain, and nothing sends from there', () => {
    const ways = Object.entries(outboxTable.uncertain).filter(([, next]) => next !== null);
    expect(Object.fromEntries(ways)).toEqual({ found: 'done', absent: 'queued', cannotTell: 'rejected', probeLater: 'uncertain' });
  });

  test('S1: sending is entered from queued and retry only, by send alone', () => {
    for (const state of effectState.options) {
      for (const [event, next] of Object.entries(outboxTable[state])) {
        if (next === 'sending') expect([state, event]).toEqual([expect.stringMatching(/queued|retry/), 'send']);
      }
    }
  });

  test('settled effects meet no event', () => {
    for (const state of effectState.options.filter(isSettled)) {
      expect(Object.values(outboxTable[state]).every((next) => next === null)).toBe(true);
    }
  });

  test('a process start makes sending uncertain, never queued', () => {
    expect(nextState('sending', 'restart')).toBe('uncertain');
  });

  test('an impossible event throws instead of losing an effect', () => {
    expect(() => nextState('done', 'send')).toThrow('done cannot meet send');
  });

  test('every way a call can fail leads somewhere from where it can be met', () => {
    for (const problem of problems) {
      for (const [wrote, from] of [
        ['nothing', 'queued'],
        ['nothing', 'retry'],
        ['attempted', 'sending'],
        ['changed', 'sending'],
      ] as const) {
        expect(outboxTable[from][eventOf(problem, wrote)], `${problem.kind} after ${wrote} from ${from}`).not.toBeNull();
      }
    }
  });

  test('once a write of an operation was answered, a later failure is unknown, never a clean retry', () => {
    for (const problem of problems) expect(eventOf(problem, 'changed')).toBe<EffectEvent>('unknown');
  });

  test('an HTML page after a write leaves the outcome open; before it, it does not', () => {
    expect(eventOf({ kind: 'misdirected', message: '', sent: true }, 'attempted')).toBe('unknown');
    expect(eventOf({ kind: 'misdirected', message: '', sent: true }, 'nothing')).toBe('passing');
  });
});
