import { ActionIcon, Switch } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { OpeningHours } from '#contract/config.ts';
import { addSpan, badSpans, openDay, spansOf, weekdays, withSpans, type Span, type Weekday } from '#renderer/settings/opening-hours.ts';
import classes from '#renderer/settings/OpeningHoursEditor.module.css';
import { TimeInput } from '#renderer/settings/TimeInput.tsx';

interface Props {
  hours: OpeningHours;
  timeZone: string;
  onChange: (hours: OpeningHours) => void;
}

/** One line per weekday: open or closed, from, to, and a second opening after a break. */
export function OpeningHoursEditor({ hours, timeZone, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <fieldset className={classes.editor}>
      <legend>
        {t('settings.stores.hours')} <span className={classes.dim}>{t('settings.stores.hoursHint', { zone: timeZone })}</span>
      </legend>
      {weekdays.map((day) => (
        <Day key={day} day={day} hours={hours} onChange={onChange} />
      ))}
    </fieldset>
  );
}

function Day({ day, hours, onChange }: { day: Weekday } & Omit<Props, 'timeZone'>) {
  const { t } = useTranslation();
  const name = t(`weekday.${day}`);
  const spans = spansOf(hours, day);
  const bad = badSpans(hours).filter((span) => span.day === day);
  const set = (index: number, span: Span) =>
    onChange(
      withSpans(
        hours,
        day,
        spans.map((each, at) => (at === index ? span : each)),
      ),
    );
  return (
    <div className={classes.day}>
      <Switch
        checked={spans.length > 0}
        label={name}
        aria-label={t('settings.stores.openDay', { day: name })}
        onChange={(event) => onChange(event.currentTarget.checked ? openDay(hours, day) : withSpans(hours, day, []))}
        className={classes.switch}
      />
      {spans.length === 0 && <span className={classes.dim}>{t('settings.stores.closed')}</span>}
      <div className={classes.spans}>
        {spans.map((span, index) => (
          <div key={index} className={classes.span} data-bad={bad.some((each) => each.index === index)}>
            <TimeInput
              value={span.from}
              label={t(index === 0 ? 'settings.stores.from' : 'settings.stores.fromSecond', { day: name })}
              onChange={(from) => set(index, { ...span, from })}
            />
            <span aria-hidden>–</span>
            <TimeInput
              value={span.to}
              label={t(index === 0 ? 'settings.stores.to' : 'settings.stores.toSecond', { day: name })}
              onChange={(to) => set(index, { ...span, to })}
            />
            {index > 0 && (
              <ActionIcon
                aria-label={t('settings.stores.removeSpan', { span: `${span.from}–${span.to}`, day: name })}
                onClick={() =>
                  onChange(
                    withSpans(
                      hours,
                      day,
                      spans.filter((_span, at) => at !== index),
                    ),
                  )
                }
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            )}
          </div>
        ))}
        {spans.length === 1 && (
          <ActionIcon
            aria-label={t('settings.stores.addBreak', { day: name })}
            title={t('settings.stores.addBreak', { day: name })}
            onClick={() => onChange(addSpan(hours, day))}
          >
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        )}
        {bad.length > 0 && (
          <span className={classes.bad} role="alert">
            {t('settings.stores.opensAfter')}
          </span>
        )}
      </div>
    </div>
  );
}
