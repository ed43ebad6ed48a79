import { BrowserWindow } from 'electron';
import type { WebContents } from 'electron';
import type { HostPrinters, PrintJob, PrintOutcome } from '#main/host-printers.ts';
import type { Papers } from '#main/desktop/papers.ts';
import type { Log } from '#main/log.ts';

const patienceMs = 30_000;
const micronsPerMm = 1_000;

/** This PC's printers by Electron: papers are printed from a hidden window without scripts, silently, with their size always set. */
export function desktopPrinters(papers: Papers, log: Log): HostPrinters {
  return {
    async list() {
      const [window] = BrowserWindow.getAllWindows();
      const printers = (await window?.webContents.getPrintersAsync()) ?? [];
      return printers.map(({ name }) => name);
    },
    async print(job) {
      const address = papers.add(job.html);
      const window = hiddenWindow();
      try {
        await window.loadURL(address);
        const printers = await window.webContents.getPrintersAsync();
        if (!printers.some(({ name }) => name === job.printer)) return { outcome: 'noPrinter', detail: job.printer };
        return await printed(window.webContents, job);
      } catch (error) {
        log.error('print.failed', { problem: error instanceof Error ? error.message : String(error) });
        return { outcome: 'driver', detail: 'the paper could not be shown' };
      } finally {
        papers.forget(address);
        window.destroy();
      }
    },
  };
}

function hiddenWindow(): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 600,
    webPreferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
    },
  });
}

/** Electron answers once the job is with the system's spooler; one that never answers may have printed. */
function printed(contents: WebContents, { printer, widthMm, heightMm }: PrintJob): Promise<PrintOutcome> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve({ outcome: 'unknown', detail: 'no answer from the printer driver' }), patienceMs);
    const pageSize = { width: Math.round(widthMm * micronsPerMm), height: Math.round(heightMm * micronsPerMm) };
    contents.print({ silent: true, deviceName: printer, pageSize, printBackground: true }, (success, reason) => {
      clearTimeout(late);
      resolve(success ? { outcome: 'printed', detail: '' } : { outcome: 'driver', detail: reason });
    });
  });
}
