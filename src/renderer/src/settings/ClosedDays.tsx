import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/settings/ClosedDays.module.css';
import { dateText } from '#renderer/ui/format.ts';

/** Days the store is closed although the weekday is open; ISO dates, kept in order. */
export function ClosedDays({ days, onChange }: { days: readonly string[]; onChange: (days: string[]) => void }) {
  const { t, i18n } = useTranslation();
  const [day, setDay] = useState('');
  function add(): void {
    if (day === '') return;
    onChange([...new Set([...days, day])].toSorted());
    setDay('');
  }
  return (
    <fieldset className={classes.days}>
      <legend>
        {t('settings.stores.closedOn')} <span className={classes.dim}>{t('settings.stores.closedOnHint')}</span>
      </legend>
      {days.length > 0 && (
        <ul>
          {days.map((each) => {
            const text = dateText(each, i18n.language);
            return (
              <li key={each}>
                {text}
                <ActionIcon
                  aria-label={t('settings.stores.removeDay', { day: text })}
                  onClick={() => onChange(days.filter((other) => other !== each))}
                >
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              </li>
            );
          })}
        </ul>
      )}
      <div className={classes.add}>
        <input type="date" value={day} aria-label={t('settings.stores.dayField')} onChange={(event) => setDay(event.target.value)} />
        <Button variant="default" onClick={add}>
          {t('settings.stores.addDay')}
        </Button>
      </div>
    </fieldset>
  );
}
