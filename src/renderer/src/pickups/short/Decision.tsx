import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShortPreview } from '#contract/short.ts';
import classes from '#renderer/pickups/short/Short.module.css';
import { useActLabel } from '#renderer/pickups/short/use-act-label.ts';
import { PreviewTable } from '#renderer/ui/PreviewTable.tsx';

interface Props {
  preview: ShortPreview;
  busy: boolean;
  onBack: () => void;
  onConfirm: () => void;
}

/** What it leads to, and the one button that names the act. */
export function Decision({ preview, busy, onBack, onConfirm }: Props) {
  const { t } = useTranslation();
  const label = useActLabel();
  return (
    <>
      <PreviewTable consequences={preview.consequences} words="short.words" />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onBack}>
          {t('short.back')}
        </Button>
        <Button onClick={onConfirm} loading={busy} data-autofocus>
          {label(preview)}
        </Button>
      </div>
    </>
  );
}
