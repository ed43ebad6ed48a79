import { EventEmitter } from 'node:events';

/** What a person would have seen or what would have left the app; tests read it. */
export const shell = {
  opened: [] as string[],
  async openExternal(url: string): Promise<void> {
    shell.opened.push(url);
  },
};

export const dialog = {
  errors: [] as string[],
  showErrorBox(title: string, content: string): void {
    dialog.errors.push(`${title}: ${content}`);
  },
  async showMessageBox(): Promise<{ response: number }> {
    return { response: 0 };
  },
};

/** Reversible and not the text itself, which is all the tests look at. */
export const safeStorage = {
  isAsyncEncryptionAvailable: async () => true,
  getSelectedStorageBackend: () => process.env['STAND_IN_KEYRING'] ?? 'gnome_libsecret',
  encryptStringAsync: async (text: string) => Buffer.from(text, 'utf8').map((byte) => byte ^ 0x5a),
  decryptStringAsync: async (sealed: Buffer) => ({
    shouldReEncrypt: false,
    result: Buffer.from(sealed.map((byte) => byte ^ 0x5a)).toString('utf8'),
  }),
};

export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
};

export const Menu = {
  current: undefined as unknown,
  setApplicationMenu(menu: unknown): void {
    Menu.current = menu;
  },
  buildFromTemplate: (template: unknown) => template,
};

export const crashReporter = { start: (): void => undefined };
export const powerMonitor = new EventEmitter();

/** Messages that were shown on the desktop, in order; a test clicks one by `emit('click')`. */
export class Notification extends EventEmitter {
  static readonly shown: Notification[] = [];
  static isSupported = (): boolean => true;
  readonly title: string;
  readonly body: string;

  constructor({ title, body }: { title: string; body: string }) {
    super();
    this.title = title;
    this.body = body;
  }

  show(): void {
    Notification.shown.push(this);
  }
}

export const nativeImage = {
  createFromBitmap: (pixels: Buffer, size: { width: number; height: number }) => ({ pixels, ...size }),
};
