/**
 * The nonce of the content security policy, which the host writes into the page. Injected style tags carry it:
 * Mantine asks for it here, react-style-singleton (scroll lock of dialogs) looks for the webpack global.
 */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}

Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
