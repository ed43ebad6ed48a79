export type KeyPlace = { kind: 'file' | 'variable'; name: string } | { kind: 'vault' | 'missing'; name: '' };

/** Where the access key of a connection comes from, out of the agent's words for it. */
export function keyPlace(words: string): KeyPlace {
  if (words.startsWith('missing')) return { kind: 'missing', name: '' };
  const match = /^(file|variable) (.*)$/.exec(words);
  if (match) return { kind: match[1] === 'file' ? 'file' : 'variable', name: match[2] ?? '' };
  return { kind: 'vault', name: '' };
}
