import { MessageChannelMain, ipcMain } from 'electron';
import type { IpcMainEvent, MessagePortMain } from 'electron';
import { bundleOrigin } from '#main/desktop/bundle.ts';
import type { Log } from '#main/log.ts';

/**
 * The one IPC channel: the page of a trusted window asks for a port to the agent. Asked from a frame, another origin or another
 * window it is dropped. Who asks is read at once, since `senderFrame` may be gone later.
 */
export function openDoor(options: { trusted: (contentsId: number) => boolean; connect: (port: MessagePortMain) => void; log: Log }): void {
  ipcMain.on('backroom:connect', (event) => {
    const refusal = refuse(event, options.trusted);
    if (refusal !== null) {
      options.log.warn('door.refused', { why: refusal });
      return;
    }
    const { port1, port2 } = new MessageChannelMain();
    event.sender.postMessage('backroom:port', null, [port1]);
    options.connect(port2);
  });
}

function refuse(event: IpcMainEvent, trusted: (contentsId: number) => boolean): string | null {
  const frame = event.senderFrame;
  if (frame === null) return 'the frame is gone';
  if (!trusted(event.sender.id)) return 'not a window of ours';
  if (frame.parent !== null) return 'not the top frame';
  return frame.origin === bundleOrigin ? null : 'another origin';
}
