import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconArchive, IconCircleCheck, IconMinus, IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Round, RoundOrder } from '#contract/picking.ts';
import { isPicking } from '#renderer/pickups/pick/round-view.ts';
import classes from '#renderer/pickups/pick/StagePanel.module.css';
import type { Staging } from '#renderer/pickups/pick/use-staging.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  round: Round;
  stage: Staging;
  busy: boolean;
}

/** Every order of the round with its bags and their bins, and the step that is next for it. */
export function StagePanel({ round, stage, busy }: Props) {
  const { t } = useTranslation();
  const all = round.orders.every((order) => !isPicking(order) && order.state !== 'staged');
  return (
    <section className={classes.panel} aria-label={t('picking.stage.title')} tabIndex={0}>
      <div className={classes.title}>
        <IconArchive size={20} aria-hidden />
        <div>
          <h2>{t('picking.stage.title')}</h2>
          <p>{stage.bin === null ? t('picking.stage.hint') : t('picking.stage.binNow', { bin: stage.bin })}</p>
        </div>
      </div>
      {all && (
        <p className={classes.done}>
          <IconCircleCheck size={22} aria-hidden /> {t('picking.stage.allDone')}
        </p>
      )}
      <ul className={classes.cards}>
        {round.orders.map((order) => (
          <Card key={order.id} order={order} stage={stage} busy={busy} current={order.id === stage.current?.id} />
        ))}
      </ul>
    </section>
  );
}

function Card({ order, stage, busy, current }: { order: RoundOrder; stage: Staging; busy: boolean; current: boolean }) {
  const { t } = useTranslation();
  const format = useFormat();
  const picking = isPicking(order);
  const left = Math.max(0, order.pieces - order.short - order.picked);
  const of = stage.bagsOf(order);
  const open = picking || order.state === 'staged';
  return (
    <li className={classes.card} data-current={current} aria-current={current ? 'step' : undefined}>
      <p className={classes.who}>
        <b>{order.slot}</b>
        <span>
          {order.incrementId}
          <span>
            {order.customer} · {t('pickups.pieces', { count: order.pieces, formatted: format.quantity(order.pieces) })}
          </span>
        </span>
        <span className={classes.state}>{t(`pickups.state.${order.state}`)}</span>
      </p>
      {picking && left > 0 && (
        <p className={classes.warn}>
          <IconAlertTriangle size={16} aria-hidden /> {t('picking.stage.unpicked', { count: left })}
        </p>
      )}
      {open && <Bags order={order} of={of} stage={stage} />}
      {!open && order.bin !== null && <p className={classes.bin}>{t('pickups.detail.bin', { bin: order.bin })}</p>}
      {open && (
        <div className={classes.buttons}>
          {current && picking && (
            <Button onClick={stage.put} loading={busy} aria-keyshortcuts="F6" rightSection={<kbd aria-hidden>F6</kbd>}>
              {t('picking.stage.put')}
            </Button>
          )}
          {current && order.state === 'staged' && (
            <Button onClick={stage.ready} loading={busy} aria-keyshortcuts="F7" rightSection={<kbd aria-hidden>F7</kbd>}>
              {t('picking.stage.ready')}
            </Button>
          )}
          {!current && (
            <Button variant="default" onClick={() => stage.choose(order.id)} aria-label={`${t('picking.choose')}: ${order.incrementId}`}>
              {t('picking.choose')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function Bags({ order, of, stage }: { order: RoundOrder; of: number; stage: Staging }) {
  const { t } = useTranslation();
  return (
    <div className={classes.bags}>
      <span className={classes.count}>
        {t('picking.stage.bags')}
        <ActionIcon
          variant="default"
          disabled={of <= 1 || of <= order.placed.length}
          onClick={() => stage.setBags(order, of - 1)}
          aria-label={t('picking.stage.fewer')}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <b>{of}</b>
        <ActionIcon variant="default" disabled={of >= 20} onClick={() => stage.setBags(order, of + 1)} aria-label={t('picking.stage.more')}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </span>
      {Array.from({ length: of }, (_, index) => index + 1).map((bag) => (
        <TextInput
          key={bag}
          className={classes.field}
          aria-label={t('picking.stage.binOf', { bag, of, order: order.incrementId })}
          placeholder={of === 1 ? t('picking.stage.bin') : t('picking.stage.bag', { bag, of })}
          value={stage.binOf(order, bag)}
          maxLength={20}
          autoComplete="off"
          onFocus={() => stage.choose(order.id)}
          onChange={(event) => stage.setBin(order, bag, event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && stage.put()}
        />
      ))}
    </div>
  );
}
