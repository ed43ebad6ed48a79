/** What a receipt printer can spell: the two code pages nearly all of them know. Both hold é ü ß ñ and €. */

export interface Charset {
  /** Number for `ESC t`, as Epson counts. */
  page: number;
  /** The upper half, from 0x80. */
  upper: string;
}

const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';
/** Code page 850 with the euro in place of the dotless i. */
export const cp858: Charset = { page: 19, upper: cp850.replace('ı', '€') };

const latin1Upper = Array.from({ length: 96 }, (_, index) => String.fromCodePoint(0xa0 + index)).join('');
export const cp1252: Charset = {
  page: 16,
  upper: `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${latin1Upper}`,
};

/** The code page that holds more of a text; CP858 when both hold the same, because more printers know it. */
export function charsetFor(text: string): Charset {
  return lacking(text, cp1252) < lacking(text, cp858) ? cp1252 : cp858;
}

function lacking(text: string, charset: Charset): number {
  return Array.from(text).filter((letter) => !has(charset, letter)).length;
}

function has(charset: Charset, letter: string): boolean {
  return /^[ -~]$/.test(letter) || charset.upper.includes(letter);
}

const replacements: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': ',',
  '“': '"',
  '”': '"',
  '„': '"',
  '‹': '<',
  '›': '>',
  '–': '-',
  '—': '-',
  '−': '-',
  '•': '*',
  œ: 'oe',
  Œ: 'OE',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  ẞ: 'SS',
  ħ: 'h',
  Ħ: 'H',
  ŋ: 'n',
  Ŋ: 'N',
  ŧ: 't',
  Ŧ: 'T',
  ĸ: 'k',
  ʼ: "'",
};

/** The text with only letters of the code page: accents are dropped and letters spelt out where it lacks them. `?` stands for other alphabets. */
export function spell(text: string, charset: Charset): string {
  return Array.from(text.normalize('NFC'), (letter) => spellLetter(letter, charset)).join('');
}

function spellLetter(letter: string, charset: Charset): string {
  if (/[\u00a0\u2007-\u200a\u202f]/.test(letter)) return ' ';
  if (/[\p{Cc}\p{Cf}]/u.test(letter)) return '';
  if (has(charset, letter)) return letter;
  const replaced = replacements[letter];
  if (replaced !== undefined) return replaced;
  const plain = letter.normalize('NFKD').replace(/\p{M}/gu, '');
  return Array.from(plain, (one) => (has(charset, one) ? one : (replacements[one] ?? '?'))).join('');
}

/** The bytes of a text that was spelt with this code page. */
export function bytesOf(spelt: string, charset: Charset): number[] {
  return Array.from(spelt, (letter) => {
    const at = charset.upper.indexOf(letter);
    return at < 0 ? (letter.codePointAt(0) ?? 0x3f) : 0x80 + at;
  });
}
