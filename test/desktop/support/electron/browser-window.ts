import { EventEmitter } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app } from './app.ts';
import { WebContents } from './web-contents.ts';
import { windowClosed, windowOpened } from './windows.ts';

type Bounds = { x: number; y: number; width: number; height: number };
export type WindowOptions = {
  width: number;
  height: number;
  x?: number;
  y?: number;
  webPreferences: Record<string, unknown> & { preload?: string };
};

/** One window: a page of Chromium, and flags for what only a real desktop has. */
export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return [...BrowserWindow.all];
  }

  readonly webContents: WebContents;
  private bounds: Bounds;
  private state = { minimized: false, maximized: false, focused: 0 };

  constructor(options: WindowOptions) {
    super();
    this.bounds = { x: options.x ?? 0, y: options.y ?? 0, width: options.width, height: options.height };
    this.webContents = new WebContents(options.webPreferences);
    BrowserWindow.all.push(this);
    windowOpened(this);
    app.emit('web-contents-created', {}, this.webContents);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.emit('ready-to-show');
  }

  close(): void {
    this.emit('close', { preventDefault: () => undefined });
    this.destroy();
    if (BrowserWindow.all.length === 0) app.emit('window-all-closed');
  }

  destroy(): void {
    BrowserWindow.all.splice(BrowserWindow.all.indexOf(this), 1);
    windowClosed(this);
    this.webContents.destroy();
    this.emit('closed');
  }

  show(): void {
    this.emit('show');
  }

  /** Leaves a file too, for the test of an app that another one has started. */
  focus(): void {
    this.state.focused += 1;
    writeFileSync(join(app.getPath('userData'), 'focused'), String(this.state.focused));
  }

  isFocused(): boolean {
    return this.state.focused > 0;
  }

  minimize(): void {
    this.state.minimized = true;
  }

  isMinimized(): boolean {
    return this.state.minimized;
  }

  restore(): void {
    this.state.minimized = false;
  }

  maximize(): void {
    this.state.maximized = true;
  }

  isMaximized(): boolean {
    return this.state.maximized;
  }

  setBounds(bounds: Bounds): void {
    this.bounds = bounds;
  }

  getNormalBounds(): Bounds {
    return this.bounds;
  }
}
