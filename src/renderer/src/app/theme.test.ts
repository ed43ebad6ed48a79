import { describe, expect, test } from 'vitest';
import { tokens } from '#renderer/app/theme.ts';

type Scheme = Record<keyof (typeof tokens)['light'], string>;
const tones = ['late', 'soon', 'needs', 'waiting', 'confirmed', 'moment', 'offline'] as const;

describe.each([
  ['light', tokens.light as Scheme],
  ['dark', tokens.dark as Scheme],
])('%s tokens', (_name, scheme) => {
  test.each(tones)('%s is readable on its own surface, on cards and when selected', (tone) => {
    const surfaces = [scheme[`--${tone}-surface`], scheme['--card'], scheme['--canvas'], scheme['--hover'], scheme['--selected']];
    for (const surface of surfaces) expect(contrast(scheme[`--${tone}`], surface)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['--text', '--text-dim', '--accent'] as const)('%s is readable on every neutral surface', (text) => {
    const surfaces = (['--canvas', '--card', '--sunken', '--hover', '--selected'] as const).map((name) => scheme[name]);
    for (const surface of surfaces) expect(contrast(scheme[text], surface)).toBeGreaterThanOrEqual(4.5);
  });

  test('control borders stand out 3:1', () => {
    expect(contrast(scheme['--line-strong'], scheme['--card'])).toBeGreaterThanOrEqual(3);
  });
});

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(one: string, other: string): number {
  const [bright, dim] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
