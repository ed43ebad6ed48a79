import type { StoreConfig } from '#contract/config.ts';
import type { Topic } from '#contract/events.ts';
import type { Connection } from '#contract/system.ts';
import { alertText } from '#core/health/alerts/alert-words.ts';
import { decideAlerts, type Problem } from '#core/health/alerts/decide.ts';
import type { Desktop, Ids } from '#core/ports.ts';
import { mailBody } from '#agent/health/alerts/mail-body.ts';
import { postBody } from '#agent/health/alerts/post-body.ts';
import { problemsOf } from '#agent/health/alerts/problems.ts';
import { needsOf } from '#agent/health/needs.ts';
import { owePost, prunePosts } from '#agent/journal/alert-posts.ts';
import { addAlert, endAlert, pruneAlerts, toldProblems } from '#agent/journal/alerts.ts';
import type { Journal } from '#agent/journal/journal.ts';

export interface AlertDeskDeps {
  journal: Journal;
  store: () => StoreConfig;
  connections: () => readonly Connection[];
  ids: Ids;
  desktop: Desktop | null;
  /** False for a way that another store of this PC has put on the desktop already: it is the same one. */
  isNews: (problem: Problem) => boolean;
}

/** What comes from one cause within this time is one message. */
const lookEveryMs = 30_000;
/** How long a problem that is over, and a message that was sent, can be looked up. */
const keptMs = 30 * 24 * 3_600_000;

/** Looks twice a minute at what is wrong at one store and tells it, each problem once (SYNC.md §7). */
export class AlertDesk {
  #deps: AlertDeskDeps;
  #nextAt = 0;
  #needs = 0;

  constructor(deps: AlertDeskDeps) {
    this.#deps = deps;
  }

  /** How much waits for a person here. */
  get needs(): number {
    return this.#needs;
  }

  /** Answers what the screens must read again. */
  look(now: number): readonly Topic[] {
    const { journal, store, connections, desktop, isNews } = this.#deps;
    const { held, exceptions } = needsOf(journal, now);
    this.#needs = held + exceptions;
    if (now < this.#nextAt && this.#nextAt - now <= lookEveryMs) return [];
    this.#nextAt = now + lookEveryMs;
    const { id: storeId, alerts: rules, timeZone, name } = store();
    const found = problemsOf(journal, connections(), now);
    const { tell, over } = decideAlerts({ ...found, told: toldProblems(journal), rules, timeZone, now });
    if (tell.length === 0 && over.length === 0) return [];
    journal.write(() => this.#keep(tell, over, now));
    // After COMMIT: a message that a crash swallows is better than one that comes twice.
    const news = tell.filter(isNews);
    if (news.length > 0) desktop?.notify({ storeId, title: name, body: alertText(rules.language, news) });
    return ['alerts'];
  }

  #keep(tell: readonly Problem[], over: readonly string[], now: number): void {
    const { journal, ids, store } = this.#deps;
    const { alerts: rules, id, name, timeZone } = store();
    for (const key of over) endAlert(journal, key, now);
    for (const { key, kind, about, since } of tell) addAlert(journal, { id: ids.uuid(), problem: key, kind, about, since, toldAt: now });
    if (tell.length > 0 && rules.webhook !== null) {
      const postId = ids.uuid();
      owePost(journal, { id: postId, way: 'web', body: postBody({ id, name }, postId, now, rules.language, tell), at: now });
    }
    if (tell.length > 0 && rules.mail !== null)
      owePost(journal, { id: ids.uuid(), way: 'mail', body: mailBody(name, timeZone, rules.language, tell), at: now });
    pruneAlerts(journal, now - keptMs);
    prunePosts(journal, now - keptMs);
  }
}
