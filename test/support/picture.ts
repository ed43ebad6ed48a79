/** The bytes of a JPEG as small as one may be: enough for whoever looks at how it begins and ends. `more` goes between. */
export function picture(...more: readonly number[]): Buffer {
  const head = [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 1];
  return Buffer.from([...head, ...more, 0xff, 0xda, 0, 4, 1, 1, 42, 0xff, 0xd9]);
}

/** As an id that a window makes. */
export function photoIds(): () => string {
  let made = 0;
  return () => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
}
