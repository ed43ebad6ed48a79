import { describe, expect, test } from 'vitest';
import { alertKind, alertLanguage } from '#contract/alert-rules.ts';
import { alertText } from '#core/health/alerts/alert-words.ts';
import { alertKindOf, numberIn } from '#core/health/alerts/kind-of-exception.ts';

describe.each(alertLanguage.options)('in %s', (language) => {
  test('each kind has a sentence of its own that names what it is about', () => {
    const texts = alertKind.options.map((kind) => alertText(language, [{ kind, about: 'Magento' }]));
    expect(new Set(texts).size).toBe(texts.length);
    expect(texts.every((text) => text.endsWith('.') && !text.includes('!'))).toBe(true);
    expect(alertText(language, [{ kind: 'orders', about: '000000031' }])).toContain('000000031');
    expect(alertText(language, [{ kind: 'orders', about: null }])).not.toContain(':');
  });

  test('several at once are counted', () => {
    expect(alertText(language, Array(3).fill({ kind: 'money', about: null }))).toContain('3');
  });
});

test('of a question only its number leaves this PC, never whom it names', () => {
  expect(numberIn({ order: '000000031', bin: 'A4' })).toBe('000000031');
  expect(numberIn({ name: 'Alix', by: 'alix', device: 'PC-1' })).toBeNull();
});

test('a question of a kind this version does not know is told too', () => {
  expect(alertKindOf('somethingNew')).toBe('machine');
});
