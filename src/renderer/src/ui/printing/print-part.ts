import { printSheet } from '#renderer/ui/printing/print-sheet.ts';

/** Tables and headings on white paper; the screen's own style stays on the screen. */
const style = `
  @page { margin: 14mm }
  body { font: 10pt/1.4 system-ui, sans-serif; color: #000; background: #fff }
  h1 { font-size: 14pt } h2 { font-size: 11pt; margin: 12pt 0 4pt }
  p { margin: 2pt 0 } ul { margin: 0; padding-left: 14pt } li > span + span { margin-left: 8pt; color: #444 }
  table { width: 100%; border-collapse: collapse }
  th, td { text-align: left; vertical-align: top; font-weight: normal; padding: 2pt 6pt 2pt 0; border-bottom: 0.5pt solid #bbb }
  thead th { font-weight: bold } tr { break-inside: avoid } svg { display: none }
`;

/** Opens the print dialog, which also saves as PDF, for one part of the page under a title. */
export function printPart(id: string, title: string): void {
  const part = document.getElementById(id);
  if (part === null) return;
  const page = document.implementation.createHTMLDocument(title);
  page.documentElement.lang = document.documentElement.lang;
  const heading = page.createElement('h1');
  heading.textContent = title;
  page.body.append(heading, page.importNode(part, true));
  const head = '<meta charset="utf-8">';
  const styled = page.documentElement.outerHTML.replace('<head>', `<head>${head}<style nonce="">${style}</style>`);
  printSheet(`<!doctype html>${styled}`);
}
