import { expect, test } from 'vitest';
import { initialsOf } from '#core/staff/initials.ts';

test.each([
  ['Camille Petit', 'CP'],
  ['Jean-Luc de la Tour', 'JT'],
  ['Alix', 'AL'],
  ['Élodie Øst', 'ÉØ'],
  ['A', 'A'],
  ['Marie (soir)', 'MS'],
  ['…', '…'],
])('%s is %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});
