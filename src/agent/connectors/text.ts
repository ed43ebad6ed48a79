/** Control characters but for tab and newline, and the marks that reorder text on a screen. */
const unprintable = /(?![\t\n])\p{Cc}|\p{Bidi_Control}|\uFEFF/gu;

/** Text from outside, safe to show and print: no control or direction characters, no half surrogates. HTML stays as the text it is. */
export function cleanText(text: string): string {
  return text.toWellFormed().replaceAll('\r\n', '\n').replace(unprintable, '').trim();
}
