import { Button, NumberInput, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/settings/SettingsPage.module.css';
import { gapRange, lengthRange, useScannerSettings } from '#renderer/ui/scan/scanner-settings.ts';
import { suffixes, usualSettings, type Suffix } from '#renderer/ui/scan/wedge.ts';

const suffixNames = {
  enterOrTab: 'scanner.values.suffixEnterOrTab',
  enter: 'scanner.values.suffixEnter',
  tab: 'scanner.values.suffixTab',
  none: 'scanner.values.suffixNone',
} as const satisfies Record<Suffix, string>;

/** The values by hand. Each takes effect at once. */
export function ScannerValues() {
  const { t } = useTranslation();
  const [settings, setSettings] = useScannerSettings();
  return (
    <section className={classes.card} aria-labelledby="scanner-values">
      <h2 id="scanner-values">{t('scanner.values.title')}</h2>
      <div className={classes.fields}>
        <NumberInput
          label={t('scanner.values.gap')}
          description={t('scanner.values.gapHint')}
          value={settings.gapMs}
          {...gapRange}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(value) => typeof value === 'number' && setSettings({ ...settings, gapMs: value })}
        />
        <NumberInput
          label={t('scanner.values.length')}
          description={t('scanner.values.lengthHint')}
          value={settings.length}
          {...lengthRange}
          clampBehavior="strict"
          allowDecimal={false}
          onChange={(value) => typeof value === 'number' && setSettings({ ...settings, length: value })}
        />
        <Select
          label={t('scanner.values.suffix')}
          value={settings.suffix}
          allowDeselect={false}
          data={suffixes.map((value) => ({ value, label: t(suffixNames[value]) }))}
          onChange={(value) => {
            const suffix = suffixes.find((each) => each === value);
            if (suffix) setSettings({ ...settings, suffix });
          }}
        />
        <TextInput
          label={t('scanner.values.prefix')}
          description={t('scanner.values.prefixHint')}
          value={settings.prefix}
          maxLength={3}
          onChange={(event) => setSettings({ ...settings, prefix: event.currentTarget.value })}
        />
      </div>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => setSettings(usualSettings)}>
          {t('scanner.values.usual')}
        </Button>
      </div>
    </section>
  );
}
