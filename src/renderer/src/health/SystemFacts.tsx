import { useTranslation } from 'react-i18next';
import type { Behaviour, SystemFigures } from '#contract/health.ts';
import classes from '#renderer/health/SystemFacts.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const dayMs = 86_400_000;
/** Less than this is no difference a person could see. */
const clockAgreesMs = 2_000;

/** One system's last 24 hours, what is left of its calls and by whom they were used, and what else is known of it. */
export function SystemFacts({ figures }: { figures: SystemFigures }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const name = t(`system.${figures.system}`);
  const { credential, clockAheadMs, version } = figures;
  const facts = [
    credential.state === 'accepted' && credential.expiresAt !== null
      ? t('health.keyEnds', { count: Math.max(0, Math.floor((credential.expiresAt - now) / dayMs)) })
      : t(`health.key.${credential.state}`),
    clockOf(clockAheadMs),
    version === null ? t('health.versionUnknown') : t('health.version', { version }),
    ...figures.behaviours.map(behaviourText),
  ];
  function behaviourText(one: Behaviour): string {
    if (one.kind === 'signsIn') return t(`health.behaviour.${one.way}`);
    if (one.kind === 'takesAtOnce') return t('health.behaviour.takesAtOnce', { count: one.max });
    return t('health.behaviour.keepsVersionUntil', { month: one.month });
  }
  function clockOf(ahead: number | null): string {
    if (ahead === null) return t('health.clockUnknown');
    if (Math.abs(ahead) < clockAgreesMs) return t('health.clockAgrees');
    return t(ahead > 0 ? 'health.clockAhead' : 'health.clockBehind', { age: format.span(Math.abs(ahead)) });
  }
  return (
    <section className={classes.system} aria-label={t('health.dayOf', { system: name })}>
      <Strip hours={figures.hours} name={name} />
      <Budget budget={figures.budget} />
      <p className={classes.facts}>{facts.join(' · ')}</p>
    </section>
  );
}

/** A bar for each hour, as high as its calls; what failed is red at its foot. */
function Strip({ hours, name }: { hours: SystemFigures['hours']; name: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const most = Math.max(1, ...hours.map(({ people, background }) => people + background));
  const sum = (of: 'people' | 'background' | 'failed') => hours.reduce((total, hour) => total + hour[of], 0);
  return (
    <div>
      <p className={classes.label}>
        <b>{t('health.dayOf', { system: name })}</b> <span>{t('health.calls', { count: sum('people') + sum('background') })}</span>
      </p>
      <div
        className={classes.strip}
        role="img"
        aria-label={t('health.strip', {
          people: format.quantity(sum('people')),
          background: format.quantity(sum('background')),
          failed: format.quantity(sum('failed')),
        })}
      >
        {hours.map(({ at, people, background, failed }) => {
          const calls = people + background;
          return (
            <span key={at} title={t('health.hour', { time: format.clock(at), calls, failed })}>
              <i style={{ height: `${(calls / most) * 100}%` }}>
                {failed > 0 && <em style={{ height: `${Math.max(20, (failed / Math.max(calls, failed)) * 100)}%` }} />}
              </i>
            </span>
          );
        })}
      </div>
    </div>
  );
}

function Budget({ budget }: { budget: SystemFigures['budget'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { limit, windowMs, people, background, left } = budget;
  const share = (calls: number) => ({ width: `${limit === 0 ? 0 : Math.min(100, (calls / limit) * 100)}%` });
  const text = t('health.budget', { left, limit, people, background, age: format.span(windowMs) });
  return (
    <div>
      <div className={classes.budget} role="img" aria-label={text}>
        <span data-by="people" style={share(people)} />
        <span data-by="background" style={share(background)} />
      </div>
      <p className={classes.label} aria-hidden>
        {text}
      </p>
    </div>
  );
}
