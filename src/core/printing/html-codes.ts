import { toSVG } from 'bwip-js/generic';
import { code128Modules, qrModules, quietModules } from '#core/printing/code128.ts';
import { rulerMm, type CodeSize } from '#core/printing/fit.ts';

/** Codes and scales as inline SVG in true size. */

export function barcodeHtml(text: string, widthMm: number, { barcodeMm }: CodeSize): string {
  const modules = code128Modules(text);
  const moduleMm = Math.min(0.4, widthMm / (modules + 2 * quietModules));
  return codeHtml(toSVG({ bcid: 'code128', text, scaleX: 1, scaleY: 1, height: 10 }), text, modules * moduleMm, barcodeMm);
}

export function qrHtml(text: string, { qrMm }: CodeSize): string {
  const side = Math.min(qrMm, qrModules(text) * 0.8);
  return codeHtml(toSVG({ bcid: 'qrcode', text, scale: 1 }), text, side, side);
}

function codeHtml(svg: string, text: string, widthMm: number, heightMm: number): string {
  const sized = svg.replace(
    '<svg ',
    `<svg role="img" aria-label="${escapeHtml(text)}" preserveAspectRatio="none" shape-rendering="crispEdges" width="${mm(widthMm)}" height="${mm(heightMm)}" `,
  );
  return `<figure>${sized}<figcaption>${escapeHtml(text)}</figcaption></figure>`;
}

export function rulerHtml(length: number): string {
  const marks = Array.from({ length: length + 1 }, (_, at) => {
    const reach = at % 10 === 0 ? rulerMm : at % 5 === 0 ? rulerMm * 0.7 : rulerMm * 0.4;
    return `M${at + 0.1} 0V${Number(reach.toFixed(1))}`;
  });
  const width = length + 0.2;
  return `<svg role="img" aria-label="${length} mm" width="${mm(width)}" height="${mm(rulerMm)}" viewBox="0 0 ${width} ${rulerMm}"><path d="${marks.join('')}" stroke="#000" stroke-width="0.2"/></svg>`;
}

export function mm(value: number): string {
  return `${Number(value.toFixed(2))}mm`;
}

export function escapeHtml(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
