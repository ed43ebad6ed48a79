/** Edge of the picture, pixels: what Windows lays over an icon of its taskbar. */
export const badgeSize = 16;

/** Three by five points each, row by row from the top; `+` stands for ten and more. */
const figures: Readonly<Record<string, string>> = {
  '1': '010110010010111',
  '2': '111001111100111',
  '3': '111001111001111',
  '4': '101101111001001',
  '5': '111100111001111',
  '6': '111100111101111',
  '7': '111001001001001',
  '8': '111101111101111',
  '9': '111101111001111',
  '+': '000010111010000',
};
const scale = 2;
const left = 5;
const top = 3;

/** A count from 1 on, white in a violet circle; four bytes a pixel: blue, green, red, opacity. */
export function badgePixels(count: number): Uint8Array {
  const figure = figures[count > 9 ? '+' : String(count)] ?? '';
  const pixels = new Uint8Array(badgeSize * badgeSize * 4);
  for (let y = 0; y < badgeSize; y += 1) {
    for (let x = 0; x < badgeSize; x += 1) {
      const fromMiddle = Math.hypot(x - (badgeSize - 1) / 2, y - (badgeSize - 1) / 2);
      if (fromMiddle > badgeSize / 2) continue;
      pixels.set(isLit(figure, x, y) ? [255, 255, 255, 255] : [0xc2, 0x3a, 0x6b, 255], (y * badgeSize + x) * 4);
    }
  }
  return pixels;
}

function isLit(figure: string, x: number, y: number): boolean {
  const [column, row] = [Math.floor((x - left) / scale), Math.floor((y - top) / scale)];
  return column >= 0 && column < 3 && row >= 0 && row < 5 && figure[row * 3 + column] === '1';
}
