import { styleNonce } from '#renderer/app/nonce.ts';

/** The paper's own style, allowed by the policy of this page. */
export function withNonce(html: string): string {
  return html.replace('<style nonce="">', `<style nonce="${styleNonce()}">`);
}

/** Opens the print dialog for one page of HTML, from a frame nobody sees and in which nothing runs. */
export function printSheet(html: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin allow-modals');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;width:0;height:0;border:0;visibility:hidden';
  frame.addEventListener('load', () => {
    const page = frame.contentWindow;
    if (!page) return;
    page.addEventListener('afterprint', () => frame.remove());
    page.print();
  });
  frame.srcdoc = withNonce(html);
  document.body.append(frame);
}
