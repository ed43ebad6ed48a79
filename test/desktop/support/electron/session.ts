type Handler = (request: Request) => Promise<Response>;
type Answer = (allowed: boolean) => void;

export const protocol = {
  privileged: [] as { scheme: string }[],
  handlers: new Map<string, Handler>(),
  registerSchemesAsPrivileged(schemes: { scheme: string }[]): void {
    protocol.privileged.push(...schemes);
  },
  handle(scheme: string, handler: Handler): void {
    protocol.handlers.set(scheme, handler);
  },
};

const handlers = {
  request: (_contents: unknown, _permission: string, answer: Answer): void => answer(true),
  check: (_contents: unknown, _permission: string): boolean => true,
};

/** Electron grants everything until an app says otherwise; so does this. */
export const session = {
  defaultSession: {
    setPermissionRequestHandler(handler: typeof handlers.request): void {
      handlers.request = handler;
    },
    setPermissionCheckHandler(handler: typeof handlers.check): void {
      handlers.check = handler;
    },
    setDevicePermissionHandler: (): void => undefined,
  },
};

export function permissionRequested(permission: string): Promise<boolean> {
  return new Promise((resolve) => handlers.request(null, permission, resolve));
}

export function permissionChecked(permission: string): boolean {
  return handlers.check(null, permission);
}
