import { breach, tell, type Sim } from '#test/simulation/sim.ts';

/** Shoppers' e-mail addresses and telephone numbers as the training world invents them. */
const personal = /@example\.com|\b0[67]\d{8}\b/;

/** Nothing secret or personal is ever logged (DESIGN §7). */
export class LogRules {
  #sim: () => Sim;

  constructor(sim: () => Sim) {
    this.#sim = sim;
  }

  line(event: string, facts: unknown): void {
    const sim = this.#sim();
    const text = `${event} ${JSON.stringify(facts ?? {})}`;
    tell(sim, `log ${text}`);
    const secrets = Object.values(sim.pc.secrets);
    if (personal.test(text) || secrets.some((secret) => text.includes(secret)))
      breach(sim, 'DESIGN §7', `a log line tells too much: ${event}`);
    if (
      /^(effect failed|stream failed|store look failed)/.test(event) &&
      !/ProcessDied|StaleCursor/.test(text) &&
      !(sim.diskFull > 0 && /StorageFailure/.test(text))
    )
      breach(sim, 'driver', text);
  }
}
