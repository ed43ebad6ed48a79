import type { StoreConfig } from '#contract/config.ts';
import type { Connection } from '#contract/system.ts';
import type { Problem } from '#core/health/alerts/decide.ts';
import type { Clock, Desktop, Ids, Log, Mailer, Transport } from '#core/ports.ts';
import { AlertDesk } from '#agent/health/alerts/desk.ts';
import { mailSender } from '#agent/health/alerts/mail-box.ts';
import { PostBox, webSender } from '#agent/health/alerts/post-box.ts';
import type { Journal } from '#agent/journal/journal.ts';

export interface StoreAlertsDeps {
  journal: Journal;
  store: () => StoreConfig;
  connections: () => Connection[];
  mailPassword: () => string | null;
  /** False where another store of this PC has told it already. */
  isNews: (problem: Problem) => boolean;
  onChange: () => void;
  clock: Clock;
  ids: Ids;
  log: Log;
  desktop: Desktop | null;
  transport: (allowedHosts: readonly string[]) => Transport;
  mailer: Mailer;
}

/** What tells one store's people that something is wrong, and the ways by which it goes to them. */
export interface StoreAlerts {
  desk: AlertDesk;
  boxes: readonly PostBox[];
}

export function storeAlerts(deps: StoreAlertsDeps): StoreAlerts {
  const { store, transport, mailer, mailPassword } = deps;
  const webhook = () => store().alerts.webhook;
  const mail = () => store().alerts.mail;
  return {
    desk: new AlertDesk(deps),
    boxes: [
      new PostBox({ ...deps, way: 'web', sender: () => senderOf(webhook(), (address) => webSender(transport, address)) }),
      new PostBox({ ...deps, way: 'mail', sender: () => senderOf(mail(), (server) => mailSender(mailer, server, mailPassword())) }),
    ],
  };
}

function senderOf<T, S>(way: T | null, sender: (way: T) => S): S | null {
  return way === null ? null : sender(way);
}
