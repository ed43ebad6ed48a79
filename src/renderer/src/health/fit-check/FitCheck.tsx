import { Button, Progress } from '@mantine/core';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconAlertTriangle, IconCircleCheck, IconClockQuestion, IconGauge, IconHandStop, type Icon } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { FitFlag, FitLight, FitReport, FitRoom, FitRow } from '#contract/fit-check.ts';
import { rpc } from '#renderer/rpc.ts';
import classes from '#renderer/health/Report.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const lights = {
  green: { tone: 'moment', icon: IconCircleCheck },
  amber: { tone: 'soon', icon: IconHandStop },
  red: { tone: 'late', icon: IconAlertTriangle },
} as const satisfies Record<FitLight, { tone: Tone; icon: Icon }>;

function fitCheckQuery(storeId: string) {
  return queryOptions({ queryKey: ['health', storeId, 'fitCheck'], queryFn: () => rpc.fitCheck.get({ storeId }) });
}

/** Whether two systems of this size can be kept together: sizes, room and what makes it harder, in a minute. */
export function FitCheck() {
  const { t } = useTranslation();
  const store = useStore();
  const client = useQueryClient();
  const check = useQuery(fitCheckQuery(store.id));
  const start = useMutation({
    mutationFn: () => rpc.fitCheck.start({ storeId: store.id }),
    onSuccess: (report) => client.setQueryData(fitCheckQuery(store.id).queryKey, report),
  });
  if (check.error) return <ErrorNote error={check.error} onRetry={() => void check.refetch()} busy={check.isFetching} />;
  if (!check.data) return <CardsSkeleton />;
  const { state } = check.data;
  const button = (
    <Button
      variant={state === 'never' ? 'filled' : 'default'}
      leftSection={<IconGauge size={16} aria-hidden />}
      loading={start.isPending || state === 'running'}
      onClick={() => start.mutate()}
    >
      {t(state === 'never' ? 'fitCheck.start' : 'fitCheck.again')}
    </Button>
  );
  if (state === 'never')
    return (
      <Blank icon={IconGauge} title={t('fitCheck.never')} hint={t('fitCheck.neverHint')}>
        {button}
        {start.error && <ErrorNote error={start.error} />}
      </Blank>
    );
  return (
    <div className={classes.column}>
      <div className={classes.bar}>
        <p className={classes.intro}>{t('fitCheck.intro')}</p>
        {button}
      </div>
      {start.error && <ErrorNote error={start.error} />}
      <Headline report={check.data} />
      <Sizes rows={check.data.rows} />
      <Rooms rooms={check.data.rooms} />
      <Flags flags={check.data.flags} />
    </div>
  );
}

/** How far it is; then what would end first. */
function Headline({ report }: { report: FitReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { state, done, steps, finishedAt, breaksFirst } = report;
  if (state === 'running') {
    const text = t('fitCheck.running', { done, steps });
    return (
      <div role="status">
        <p className={classes.note}>{text}</p>
        <Progress value={steps === 0 ? 0 : (done / steps) * 100} aria-label={text} />
      </div>
    );
  }
  const name = (what: string): string =>
    what in rowNames ? t(`fitCheck.row.${what as FitRow['row']}`) : t(`fitCheck.room.${what as FitRoom['room']}`);
  const growth = breaksFirst === null ? null : Math.floor(breaksFirst.growth * 10) / 10;
  return (
    <p role="status" className={classes.headline}>
      {breaksFirst !== null && growth !== null && (
        <b>
          {growth < 1
            ? t('fitCheck.breaksNow', { what: name(breaksFirst.what) })
            : t('fitCheck.breaks', { what: name(breaksFirst.what), growth: format.quantity(growth >= 10 ? Math.floor(growth) : growth) })}
        </b>
      )}{' '}
      <span className={classes.dim}>{finishedAt !== null && t('fitCheck.done', { time: format.day(finishedAt, now) })}</span>
    </p>
  );
}

const rowNames = { stores: true, skus: true, dailyOrders: true } as const satisfies Record<FitRow['row'], true>;

function Sizes({ rows }: { rows: readonly FitRow[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.card} aria-label={t('fitCheck.sizes')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('fitCheck.size')}</th>
            {(['magento', 'lightspeed', 'comfortable', 'end'] as const).map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {t(`fitCheck.${column}`)}
              </th>
            ))}
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map(({ row, magento, lightspeed, green, red, light }) => (
            <tr key={row}>
              <th scope="row">
                {t(`fitCheck.row.${row}`)} {row === 'dailyOrders' && <span className={classes.dim}>{t('fitCheck.ordersHint')}</span>}
              </th>
              <Told told={magento} />
              <Told told={lightspeed} />
              <td className={classes.number}>{t('fitCheck.upTo', { value: format.quantity(green) })}</td>
              <td className={classes.number}>{t('fitCheck.above', { value: format.quantity(red) })}</td>
              <td>
                <Light light={light} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {[
        ...new Set(rows.flatMap(({ magento, lightspeed }) => [magento.problem, lightspeed.problem]).filter((problem) => problem !== null)),
      ].map((problem) => (
        <p key={problem} lang="en">
          {problem}
        </p>
      ))}
    </section>
  );
}

function Told({ told }: { told: FitRow['magento'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return <td className={classes.number}>{told.value === null ? t('fitCheck.unknown') : format.quantity(told.value)}</td>;
}

function Light({ light }: { light: FitLight | null }) {
  const { t } = useTranslation();
  if (light === null) return <Chip tone="waiting" icon={IconClockQuestion} text={t('fitCheck.unknown')} />;
  return <Chip {...lights[light]} text={t(`fitCheck.light.${light}`)} />;
}

function Rooms({ rooms }: { rooms: readonly FitRoom[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const shown = (room: FitRoom['room'], value: number | null): string => {
    if (value === null) return t('fitCheck.unknown');
    const text = format.quantity(value < 10 ? Math.round(value * 100) / 100 : Math.round(value));
    return room === 'memory' ? t('fitCheck.megabytes', { value: text }) : text;
  };
  return (
    <section className={classes.card} aria-label={t('fitCheck.rooms')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('fitCheck.rooms')}</th>
            <th scope="col" className={classes.number}>
              {t('fitCheck.needed')}
            </th>
            <th scope="col" className={classes.number}>
              {t('fitCheck.available')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rooms.map(({ room, needed, available, light }) => (
            <tr key={room}>
              <th scope="row">{t(`fitCheck.room.${room}`)}</th>
              <td className={classes.number}>{shown(room, needed)}</td>
              <td className={classes.number}>{shown(room, available)}</td>
              <td>
                <Light light={light} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Flags({ flags }: { flags: readonly FitFlag[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <section className={classes.card} aria-label={t('fitCheck.flags')}>
      <h2>{t('fitCheck.flags')}</h2>
      <p>{t('fitCheck.flagsHint')}</p>
      <table className={classes.table}>
        <tbody>
          {flags.map(({ flag, count, raised }) => (
            <tr key={flag}>
              <th scope="row">{t(`fitCheck.flag.${flag}`)}</th>
              <td className={classes.number}>{count === null ? t('fitCheck.unknown') : format.quantity(count)}</td>
              <td>
                {count !== null && (
                  <Chip
                    tone={raised ? 'needs' : 'confirmed'}
                    icon={raised ? IconHandStop : IconCircleCheck}
                    text={t(raised ? 'fitCheck.care' : 'fitCheck.fine')}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
