import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meanOf, type Reading } from '#renderer/settings/learn-reader.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useScannerTried } from '#renderer/ui/scan/scanner-tried.ts';
import { useScannerSettings } from '#renderer/ui/scan/scanner-settings.ts';
import type { ScannerSettings, Suffix } from '#renderer/ui/scan/wedge.ts';
import { Spoken } from '#renderer/ui/Spoken.tsx';

export const suffixWords = {
  enterOrTab: 'scanner.values.suffixEnterOrTab',
  enter: 'scanner.learn.endEnter',
  tab: 'scanner.learn.endTab',
  none: 'scanner.learn.endNone',
} as const satisfies Record<Suffix, string>;

interface Props {
  readings: readonly Reading[];
  proposal: { settings: ScannerSettings; tooSlow: boolean };
}

/** What fits the reader, or why nothing does. */
export function Proposal({ readings, proposal: { settings, tooSlow } }: Props) {
  const { t } = useTranslation();
  const [, setSettings] = useScannerSettings();
  const [, setTried] = useScannerTried();
  const [used, setUsed] = useState(false);
  const mean = Math.round(Math.max(...readings.map((reading) => meanOf(reading.gaps))));
  const unlike = new Set(readings.map((reading) => reading.text)).size > 1;
  const prefix = settings.prefix === '' ? t('scanner.values.prefixNone') : t('scanner.values.prefixIs', { prefix: settings.prefix });
  const words = tooSlow
    ? t('scanner.learn.tooSlow', { mean })
    : t('scanner.learn.propose', { gap: settings.gapMs, length: settings.length, suffix: t(suffixWords[settings.suffix]), prefix });

  function use(): void {
    setSettings(settings);
    setTried(true);
    setUsed(true);
  }
  return (
    <>
      {unlike && <p className={classes.intro}>{t('scanner.learn.unlike')}</p>}
      <p className={classes.intro}>{words}</p>
      <Spoken text={words} />
      {!tooSlow && (
        <div className={classes.buttons}>
          <Button onClick={use}>{t('scanner.learn.use')}</Button>
          {used && (
            <span className={classes.saved} role="status">
              {t('action.saved')}
            </span>
          )}
        </div>
      )}
    </>
  );
}
