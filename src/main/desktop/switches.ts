import { app } from 'electron';

const forbidden = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'js-flags',
];

/** The switch that would let another program look into a packaged app, if it was started with one. */
export function forbiddenSwitch(): string | null {
  if (!app.isPackaged) return null;
  return forbidden.find((name) => app.commandLine.hasSwitch(name)) ?? null;
}
