import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { BrowserContext, Frame, Page, Route } from 'playwright-core';
import { chromiumContext } from './chromium.ts';
import { ipcMain } from './ipc.ts';
import { installPageSide } from './page-side.ts';
import type { MessagePortMain } from './ports.ts';
import { permissionChecked, permissionRequested, protocol } from './session.ts';

/** Chromium knows no `app:` scheme, so the page lives at a secure address that only exists in this table. */
const host = /^app:\/\/(bundle|paper)(?=\/|$)/;
const standIn = /^https:\/\/(bundle|paper)\.stand-in\.test(?=\/|$)/;

/** A job as this PC's spooler gets it: what was asked for, the page's words, and how big its sheets are. */
export type Printed = { options: Record<string, unknown>; text: string; sheets: number; policy: string };
/** The printers of this PC and what they printed; `refusing` is what the driver says instead. */
export const spooler = { printers: ['Office'], refusing: null as string | null, printed: [] as Printed[] };
/** Windows this app opens itself, as opposed to ones a page tries to open. */
let opening = 0;

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' };
let lastId = 0;

export class WebContents extends EventEmitter {
  readonly id = (lastId += 1);
  private preferences: Record<string, unknown> & { preload?: string };
  private page: Page | null = null;
  private loading: string | null = null;
  private openHandler: OpenHandler = () => ({ action: 'allow' });
  private ports = new Map<number, MessagePortMain>();
  private lastPort = 0;
  private policy = '';

  constructor(preferences: Record<string, unknown> & { preload?: string }) {
    super();
    this.preferences = preferences;
  }

  getLastWebPreferences(): Record<string, unknown> {
    return this.preferences;
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }

  async load(url: string): Promise<void> {
    this.page ??= await this.prepare();
    this.loading = toShown(url);
    const answer = await this.page.goto(this.loading);
    this.policy = answer?.headers()['content-security-policy'] ?? '';
    this.loading = null;
    this.emit('did-finish-load');
  }

  postMessage(channel: string, message: unknown, ports: MessagePortMain[] = []): void {
    const ids = ports.map((port) => this.adopt(port));
    this.tell('deliver', { channel, message, ports: ids });
  }

  getPrintersAsync(): Promise<{ name: string }[]> {
    return Promise.resolve(spooler.printers.map((name) => ({ name })));
  }

  print(options: Record<string, unknown>, answered: (success: boolean, reason: string) => void): void {
    if (spooler.refusing !== null) return answered(false, spooler.refusing);
    void this.spool(options).then(() => answered(true, ''));
  }

  private async spool(options: Record<string, unknown>): Promise<void> {
    if (!this.page) throw new Error('nothing is shown');
    const pdf = await this.page.pdf({ preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
    spooler.printed.push({ options, text: await this.page.locator('body').innerText(), sheets, policy: this.policy });
  }

  destroy(): void {
    this.closePorts();
    void this.page?.close().catch(() => undefined);
    this.emit('destroyed');
  }

  private async prepare(): Promise<Page> {
    const context = chromiumContext();
    const page = await this.newPage(context);
    await page.exposeBinding(
      'standInSend',
      ({ frame }, channel: string, args: unknown[]) => void ipcMain.emit(channel, this.ipcEvent(frame), ...args),
    );
    await page.exposeFunction('standInPort', (id: number, data: unknown) => this.ports.get(id)?.postMessage(data));
    await page.exposeFunction('standInOpen', (url: string) => void this.openHandler({ url }));
    await page.exposeFunction('standInPermission', async (kind: string, permission: string) =>
      kind === 'check' ? permissionChecked(permission) : permissionRequested(permission),
    );
    const preload = this.preferences.preload === undefined ? null : readFileSync(this.preferences.preload, 'utf8');
    if (preload !== null)
      await page.addInitScript({
        content: `if (window === window.top) { (${installPageSide.toString()})(); ((require, module, exports) => { ${preload}\n })(window.preloadRequire, {}, {}); delete window.preloadRequire; }`,
      });
    await page.route('**/*', (route) => this.serve(route));
    context.on('page', (other) => void (opening === 0 && other.close()));
    return page;
  }

  private async newPage(context: BrowserContext): Promise<Page> {
    if (this.preferences.preload !== undefined) return context.pages()[0] ?? context.newPage();
    opening += 1;
    try {
      return await context.newPage();
    } finally {
      opening -= 1;
    }
  }

  private ipcEvent(frame: Frame) {
    const origin = toReal(new URL(frame.url()).origin);
    return { sender: this, senderFrame: { parent: frame.parentFrame() === null ? null : {}, origin, url: frame.url() } };
  }

  private async serve(route: Route): Promise<void> {
    const request = route.request();
    const url = request.url();
    if (request.isNavigationRequest() && url !== this.loading && this.navigationPrevented(request.frame(), url))
      return route.abort('aborted');
    // A new document ends the ports of the old one.
    if (request.isNavigationRequest() && request.frame().parentFrame() === null) this.closePorts();
    const handler = protocol.handlers.get('app');
    if (!standIn.test(url) || !handler) return route.abort('addressunreachable');
    const answer = await handler(new Request(toReal(url)));
    return route.fulfill({
      status: answer.status,
      headers: Object.fromEntries(answer.headers),
      body: Buffer.from(await answer.arrayBuffer()),
    });
  }

  private navigationPrevented(frame: Frame, url: string): boolean {
    let prevented = false;
    const event = { url: toReal(url), preventDefault: () => (prevented = true) };
    this.emit('will-frame-navigate', event);
    if (frame.parentFrame() === null) this.emit('will-navigate', event);
    return prevented;
  }

  private adopt(port: MessagePortMain): number {
    const id = (this.lastPort += 1);
    this.ports.set(id, port);
    port.on('message', ({ data }: { data: unknown }) => this.tell('post', id, data));
    port.on('close', () => this.ports.delete(id) && this.tell('close', id));
    port.start();
    return id;
  }

  private closePorts(): void {
    for (const port of this.ports.values()) port.close();
    this.ports.clear();
  }

  private tell(name: string, ...args: unknown[]): void {
    const call = `window.standIn?.${name}(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
    this.page?.evaluate(call).catch(() => undefined);
  }
}

function toShown(url: string): string {
  return url.replace(host, 'https://$1.stand-in.test');
}

function toReal(url: string): string {
  return url.replace(standIn, 'app://$1');
}
