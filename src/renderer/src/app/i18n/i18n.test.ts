import { describe, expect, test } from 'vitest';
import { de } from '#renderer/app/i18n/de.ts';
import { en } from '#renderer/app/i18n/en.ts';
import { fr } from '#renderer/app/i18n/fr.ts';
import { systemLanguage } from '#renderer/app/i18n/language.ts';
import { nl } from '#renderer/app/i18n/nl.ts';

interface Texts {
  [key: string]: string | Texts;
}

function flat(texts: Texts, prefix = ''): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

/** The names between double braces, in one line for comparing. */
function blanks(text: string): string {
  return [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((match) => match[1] ?? '')
    .toSorted((one, other) => one.localeCompare(other))
    .join(' ');
}

const english = flat(en);

describe.each([
  ['de', flat(de)],
  ['fr', flat(fr)],
  ['nl', flat(nl)],
])('%s', (_language, texts) => {
  test('has every key and no other', () => {
    expect([...texts.keys()].toSorted((a, b) => a.localeCompare(b))).toEqual([...english.keys()].toSorted((a, b) => a.localeCompare(b)));
  });

  test('says something for each', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  test('has the same blanks to fill', () => {
    const differing = [...texts].filter(([key, text]) => blanks(text) !== blanks(english.get(key) ?? ''));
    expect(differing).toEqual([]);
  });

  test('is a translation: hardly a sentence is the English one', () => {
    const same = [...texts].filter(([key, text]) => text.split(' ').length > 2 && text === english.get(key));
    expect(same).toEqual([]);
  });
});

test('a plural has both its forms', () => {
  const alone = [...english.keys()].filter((key) => key.endsWith('_one') && !english.has(key.replace(/_one$/, '_other')));
  expect(alone).toEqual([]);
});

test('the language is the first of the system that we speak', () => {
  expect(systemLanguage(['pl-PL', 'nl-BE', 'de'])).toBe('nl');
  expect(systemLanguage(['fr-CA'])).toBe('fr');
  expect(systemLanguage(['pl', 'sv'])).toBe('en');
  expect(systemLanguage([])).toBe('en');
});
