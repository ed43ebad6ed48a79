import { NumberInput, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { returnRules, type ReturnRules as Rules } from '#contract/config.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useWords } from '#renderer/ui/use-words.ts';

/** Reasons with words of their own in every language; others are shown as the store wrote them. */
const known = returnRules.parse({}).reasons;
const receipts = ['manager', 'never'] as const;

/** How one store takes goods of web orders back: what may be said, until when, what never comes back, and what must be shown. */
export function ReturnRules({ rules, onChange }: { rules: Rules; onChange: (rules: Rules) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const shown = (reason: string) => words(`returns.desk.reasons.${reason}`, reason);
  return (
    <fieldset className={classes.group}>
      <legend>{t('returns.settings.title')}</legend>
      <div className={classes.fields}>
        <TagsInput
          label={t('returns.settings.reasons')}
          description={t('returns.settings.reasonsHint')}
          data={known.map(shown)}
          value={rules.reasons.map(shown)}
          maxTags={30}
          maxLength={60}
          onChange={(texts) => onChange({ ...rules, reasons: texts.map((text) => known.find((code) => shown(code) === text) ?? text) })}
        />
        <NumberInput
          label={t('returns.settings.window')}
          description={t('returns.settings.windowHint')}
          min={0}
          max={3650}
          allowDecimal={false}
          clampBehavior="strict"
          value={rules.windowDays}
          onChange={(value) => onChange({ ...rules, windowDays: Math.max(0, Number(value) || 0) })}
        />
        <TagsInput
          label={t('returns.settings.final')}
          description={t('returns.settings.finalHint')}
          value={rules.finalSale}
          maxLength={64}
          splitChars={[',', ' ']}
          onChange={(finalSale) => onChange({ ...rules, finalSale })}
        />
        <Select
          label={t('returns.settings.noReceipt')}
          description={t('returns.settings.noReceiptHint')}
          data={receipts.map((value) => ({ value, label: t(`returns.settings.${value}`) }))}
          allowDeselect={false}
          value={rules.noReceipt}
          onChange={(value) => onChange({ ...rules, noReceipt: receipts.find((one) => one === value) ?? 'manager' })}
        />
      </div>
    </fieldset>
  );
}
