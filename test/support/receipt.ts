import { cp1252, cp858 } from '#core/printing/charset.ts';

/** What comes out of a receipt printer, read from its bytes: lines as printed, codes as `[barcode …]` and `[qr …]`, images, cuts. */
export function readReceipt(bytes: Uint8Array): string[] {
  const printed: string[] = [];
  let upper = '';
  let line = '';
  let stored = '';
  let at = 0;
  const next = (): number => {
    const byte = bytes[at];
    if (byte === undefined) throw new Error('the bytes end within a command');
    at += 1;
    return byte;
  };
  const take = (count: number): number[] => Array.from({ length: count }, next);
  const text = (codes: readonly number[]): string => String.fromCodePoint(...codes);

  const escape = (): void => {
    const command = text([next()]);
    if (command === '@') return;
    const value = next();
    if (command === 't') upper = { [cp858.page]: cp858.upper, [cp1252.page]: cp1252.upper }[value] ?? '';
    else if (!'aEd'.includes(command)) throw new Error(`unknown: ESC ${command}`);
  };
  const group = (): void => {
    const command = text([next()]);
    if ('!hwH'.includes(command)) next();
    else if (command === 'V') {
      take(2);
      printed.push('[cut]');
    } else if (command === 'k') printed.push(`[barcode ${barcode()}]`);
    else if (command === 'v') {
      const [, , low = 0, high = 0, rows = 0, rowsHigh = 0] = take(6);
      take((low + 256 * high) * (rows + 256 * rowsHigh));
      printed.push(`[image ${(low + 256 * high) * 8} dots wide]`);
    } else if (command === '(') {
      const [, low = 0, high = 0] = take(3);
      const [, fn, ...data] = take(low + 256 * high);
      if (fn === 80) stored = text(data.slice(1));
      if (fn === 81) printed.push(`[qr ${stored}]`);
    } else throw new Error(`unknown: GS ${command}`);
  };
  const barcode = (): string => {
    const [kind, length = 0] = take(2);
    if (kind !== 73) throw new Error(`barcode of kind ${kind}`);
    const data = take(length);
    let set = '';
    let read = '';
    for (let index = 0; index < data.length; index += 1) {
      const byte = data[index] ?? 0;
      if (byte === 0x7b && index + 1 < data.length) {
        index += 1;
        set = text([data[index] ?? 0]);
      } else read += set === 'C' ? String(byte).padStart(2, '0') : text([byte]);
    }
    return read;
  };

  while (at < bytes.length) {
    const byte = next();
    if (byte === 0x1b) escape();
    else if (byte === 0x1d) group();
    else if (byte === 0x0a) {
      printed.push(line);
      line = '';
    } else line += byte < 0x80 ? text([byte]) : (Array.from(upper)[byte - 0x80] ?? '?');
  }
  return printed;
}
