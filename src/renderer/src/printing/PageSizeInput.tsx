import { NativeSelect, NumberInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageSize } from '#contract/printing.ts';
import { pageSizes, sizeName } from '#renderer/printing/page-sizes.ts';

const own = 'own';

/** A size that is sold, or any other in mm. */
export function PageSizeInput({ size, onChange }: { size: PageSize; onChange: (size: PageSize) => void }) {
  const { t } = useTranslation();
  const [free, setFree] = useState(sizeName(size) === null);
  return (
    <>
      <NativeSelect
        label={t('printing.settings.page')}
        value={free ? own : (sizeName(size) ?? own)}
        data={[...pageSizes.map(({ name }) => name), { value: own, label: t('printing.settings.own') }]}
        onChange={(event) => {
          const chosen = pageSizes.find(({ name }) => name === event.currentTarget.value);
          setFree(chosen === undefined);
          if (chosen) onChange({ widthMm: chosen.widthMm, heightMm: chosen.heightMm });
        }}
      />
      {free && (
        <>
          <NumberInput
            label={t('printing.settings.width')}
            min={20}
            max={450}
            value={size.widthMm}
            onChange={(value) => onChange({ ...size, widthMm: clamp(value) })}
          />
          <NumberInput
            label={t('printing.settings.height')}
            min={20}
            max={450}
            value={size.heightMm}
            onChange={(value) => onChange({ ...size, heightMm: clamp(value) })}
          />
        </>
      )}
    </>
  );
}

function clamp(value: number | string): number {
  return Math.min(450, Math.max(20, Number(value) || 20));
}
