import { ActionIcon, Button, NumberInput } from '@mantine/core';
import { IconAlertTriangle, IconArrowForwardUp, IconMinus, IconPackage, IconPackageOff, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundLine, RoundOrder } from '#contract/picking.ts';
import classes from '#renderer/pickups/pick/LineCard.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';

interface Props {
  line: RoundLine;
  order: RoundOrder | undefined;
  /** More than one order is picked, so that its place counts. */
  several: boolean;
  disabled: boolean;
  onCount: (picked: number) => void;
  onSkip: () => void;
  onShort: () => void;
}

/** The line in hand, to be read from a step away. */
export function LineCard({ line, order, several, disabled, onCount, onSkip, onShort }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const amounts = { picked: format.quantity(line.picked), quantity: format.quantity(line.quantity) };
  const most = line.quantity - line.short;
  return (
    <section className={classes.card} aria-label={t('picking.line')}>
      <div className={classes.what}>
        {several && (
          <p className={classes.place}>
            <b>{line.slot}</b>
            {t('picking.slotOrder', { slot: line.slot, order: order?.incrementId ?? '', customer: order?.customer ?? '' })}
          </p>
        )}
        <h2>{line.name}</h2>
        <p className={classes.facts}>
          {line.options.map((option) => (
            <span key={`${option.label} ${option.value}`}>
              {option.label !== '' && `${option.label}: `}
              <b>{option.value}</b>
            </span>
          ))}
          {line.setName !== null && <span>{t('picking.partOf', { set: line.setName })}</span>}
          {line.place !== null && <span>{line.place}</span>}
          <span>{t('picking.sku', { sku: line.sku })}</span>
          {line.skipped && <span>{t('picking.skipped')}</span>}
          {line.short > 0 && <span className={classes.short}>{t('picking.short', { count: line.short })}</span>}
          {line.ageRestricted && <span className={classes.short}>{t('picking.grownUps')}</span>}
        </p>
      </div>
      <p className={classes.amount} role="img" aria-label={t('pickups.items.picked', amounts)}>
        {amounts.picked}
        <span>/{amounts.quantity}</span>
      </p>
      <div className={classes.buttons}>
        {line.weighed ? (
          <Weigh line={line} disabled={disabled} onCount={onCount} />
        ) : (
          <>
            <ActionIcon
              variant="default"
              size={48}
              disabled={disabled || line.picked <= 0}
              onClick={() => onCount(Math.max(0, line.picked - 1))}
              aria-label={t('picking.less')}
            >
              <IconMinus size={20} aria-hidden />
            </ActionIcon>
            <Button
              className={classes.pick}
              disabled={disabled}
              onClick={() => onCount(Math.min(most, line.picked + 1))}
              aria-keyshortcuts="Enter"
              leftSection={<IconPlus size={20} aria-hidden />}
              rightSection={<kbd aria-hidden>Enter</kbd>}
            >
              {t('picking.pickOne')}
            </Button>
            {most - line.picked > 1 && (
              <Button variant="default" disabled={disabled} onClick={() => onCount(most)}>
                {t('picking.pickAll', { count: most })}
              </Button>
            )}
          </>
        )}
        <Button
          variant="default"
          disabled={disabled}
          onClick={onShort}
          aria-keyshortcuts="S"
          leftSection={<IconPackageOff size={18} aria-hidden />}
          rightSection={<kbd aria-hidden>S</kbd>}
        >
          {t('picking.reportShort')}
        </Button>
        <Button
          variant="default"
          disabled={disabled}
          onClick={onSkip}
          aria-keyshortcuts="K"
          leftSection={<IconArrowForwardUp size={18} aria-hidden />}
          rightSection={<kbd aria-hidden>K</kbd>}
        >
          {line.skipped ? t('picking.unskip') : t('picking.skip')}
        </Button>
      </div>
      {line.skipped && <IconAlertTriangle className={classes.mark} size={20} aria-hidden />}
      {!line.skipped && <IconPackage className={classes.mark} size={20} stroke={1.4} aria-hidden />}
    </section>
  );
}

function Weigh({ line, disabled, onCount }: { line: RoundLine; disabled: boolean; onCount: (picked: number) => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [amount, setAmount] = useState<number | string>(line.picked > 0 ? line.picked : '');
  const right = typeof amount === 'number' && amount >= 0 && amount <= line.quantity - line.short;
  return (
    <form
      className={classes.weigh}
      onSubmit={(event) => {
        event.preventDefault();
        if (right) onCount(amount);
      }}
    >
      <NumberInput
        label={t('picking.weigh')}
        description={t('picking.weighHint', { quantity: format.quantity(line.quantity) })}
        value={amount}
        onChange={setAmount}
        min={0}
        max={line.quantity - line.short}
        decimalScale={4}
        step={0.1}
        disabled={disabled}
      />
      <Button type="submit" disabled={disabled || !right}>
        {t('picking.keep')}
      </Button>
    </form>
  );
}
