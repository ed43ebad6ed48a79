import { NumberInput, Select, TagsInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ClickAndCollect } from '#contract/config.ts';
import classes from '#renderer/settings/SettingsPage.module.css';

const proofs = ['none', 'code', 'id', 'signature'] as const;
const days = { keepDays: [1, 60], remindDaysBefore: [0, 14], batchSize: [1, 50], forgetCustomerDays: [1, 3650] } as const;

/** How one store works click-and-collect: how long orders are kept, how a hand-over is proved, when customers are forgotten. */
export function ClickAndCollectRules({ rules, onChange }: { rules: ClickAndCollect; onChange: (rules: ClickAndCollect) => void }) {
  const { t } = useTranslation();
  const number = (name: keyof typeof days) => {
    const [min, max] = days[name];
    return (
      <NumberInput
        label={t(`settings.collect.${name}`)}
        description={t(`settings.collect.${name}Hint`)}
        min={min}
        max={max}
        allowDecimal={false}
        clampBehavior="strict"
        value={rules[name]}
        onChange={(value) => onChange({ ...rules, [name]: Math.max(min, Number(value) || 0) })}
      />
    );
  };
  return (
    <fieldset className={classes.group}>
      <legend>{t('settings.collect.title')}</legend>
      <div className={classes.fields}>
        {number('keepDays')}
        {number('remindDaysBefore')}
        <Select
          label={t('settings.collect.proof')}
          description={t('settings.collect.proofHint')}
          data={proofs.map((proof) => ({ value: proof, label: t(`settings.collect.proofs.${proof}`) }))}
          allowDeselect={false}
          value={rules.proof}
          onChange={(value) => onChange({ ...rules, proof: proofs.find((proof) => proof === value) ?? 'none' })}
        />
        {number('batchSize')}
        <TagsInput
          label={t('settings.collect.age')}
          description={t('settings.collect.ageHint')}
          value={rules.ageRestricted}
          maxTags={500}
          splitChars={[',', ' ']}
          onChange={(ageRestricted) => onChange({ ...rules, ageRestricted })}
        />
        {number('forgetCustomerDays')}
      </div>
    </fieldset>
  );
}
