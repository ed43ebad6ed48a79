/** Why a PIN is too easy to guess. */
export type SimplePin = 'repeated' | 'sequence';

/** Says why a PIN is too simple: one part repeated (0000, 1212, 123123), or digits in a row (1234, 8765, 7890). Null: it will do. */
export function simplePin(pin: string): SimplePin | null {
  for (let length = 1; length <= pin.length / 2; length += 1) {
    if (pin.length % length === 0 && pin.slice(0, length).repeat(pin.length / length) === pin) return 'repeated';
  }
  const digits = Array.from(pin, Number);
  const inRow = (step: number) => digits.every((digit, index) => index === 0 || digit === ((digits[index - 1] ?? 0) + step + 10) % 10);
  return inRow(1) || inRow(-1) ? 'sequence' : null;
}
