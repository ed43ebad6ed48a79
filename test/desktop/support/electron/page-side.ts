/**
 * Runs in the page before anything else: the parts of Electron that a preload and the page itself meet. It is handed over as source,
 * so it can use nothing from outside.
 */
export type Deliver = { channel: string; message: unknown; ports: number[] };

export function installPageSide(): void {
  const host = window as unknown as {
    standInSend(channel: string, args: unknown[]): Promise<void>;
    standInPort(id: number, data: unknown): Promise<void>;
    standInOpen(url: string): Promise<void>;
    standInPermission(kind: 'request' | 'check', permission: string): Promise<boolean>;
    standIn: unknown;
    preloadRequire(name: string): unknown;
  };
  const listeners = new Map<string, ((event: { ports: MessagePort[] }, message: unknown) => void)[]>();
  const ports = new Map<number, MessagePort>();

  const ipcRenderer = {
    send: (channel: string, ...args: unknown[]) => void host.standInSend(channel, args),
    on: (channel: string, listener: (event: { ports: MessagePort[] }, message: unknown) => void) =>
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]),
  };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: object) =>
      Object.defineProperty(window, key, { value: Object.freeze({ ...api }), writable: false, configurable: false }),
  };

  host.preloadRequire = (name) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return { ipcRenderer, contextBridge };
  };
  host.standIn = {
    deliver({ channel, message, ports: ids }: Deliver): void {
      const given = ids.map((id) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = (event) => void host.standInPort(id, event.data);
        ports.set(id, port1);
        return port2;
      });
      for (const listener of listeners.get(channel) ?? []) listener({ ports: given }, message);
    },
    post: (id: number, data: unknown) => ports.get(id)?.postMessage(data),
    close: (id: number) => ports.get(id)?.close(),
  };

  window.open = (url) => {
    void host.standInOpen(String(url));
    return null;
  };
  Notification.requestPermission = async () => ((await host.standInPermission('request', 'notifications')) ? 'granted' : 'denied');
  const query = navigator.permissions.query.bind(navigator.permissions);
  navigator.permissions.query = async (descriptor) => {
    const status = await query(descriptor);
    const allowed = await host.standInPermission('check', descriptor.name);
    return Object.defineProperty(status, 'state', { value: allowed ? 'granted' : 'denied' });
  };
}
