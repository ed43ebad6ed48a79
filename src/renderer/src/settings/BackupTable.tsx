import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BackupRow } from '#contract/backups.ts';
import classes from '#renderer/settings/Backups.module.css';
import { dayTime, exactTime, quantityText } from '#renderer/ui/format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** So many are enough to choose from at first sight. */
const shown = 6;

interface Props {
  rows: readonly BackupRow[];
  zone: string;
  onChoose: (backup: string) => void;
}

/** Backups, newest first: when, why, how much is in it. */
export function BackupTable({ rows, zone, onChoose }: Props) {
  const { t, i18n } = useTranslation();
  const now = useNow(60_000);
  const [all, setAll] = useState(false);
  const { language } = i18n;
  if (rows.length === 0) return <p className={classes.none}>{t('backups.none')}</p>;
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('backups.when')}</th>
            <th scope="col">{t('backups.why')}</th>
            <th scope="col" className={classes.number}>
              {t('backups.entries')}
            </th>
            <th scope="col" className={classes.number}>
              {t('backups.unsent')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, all ? rows.length : shown).map((row) => (
            <tr key={row.name}>
              <th scope="row" title={exactTime(row.at, language, zone)}>
                {dayTime(row.at, now, language, zone)}
              </th>
              <td>{t(`backups.${row.why}`)}</td>
              {row.problem === null ? (
                <>
                  <td className={classes.number}>{quantityText(row.entries ?? 0, language)}</td>
                  <td className={classes.number}>{quantityText(row.unsent ?? 0, language)}</td>
                  <td className={classes.action}>
                    <Button variant="default" size="compact-md" onClick={() => onChoose(row.name)}>
                      {t('backups.choose')}
                    </Button>
                  </td>
                </>
              ) : (
                <td colSpan={3} className={classes.broken}>
                  {t('backups.broken')}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!all && rows.length > shown && (
        <Button variant="subtle" onClick={() => setAll(true)}>
          {t('backups.all', { count: rows.length })}
        </Button>
      )}
    </div>
  );
}
