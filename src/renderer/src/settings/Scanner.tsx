import { useTranslation } from 'react-i18next';
import { LearnReader } from '#renderer/settings/LearnReader.tsx';
import { ScannerTest } from '#renderer/settings/ScannerTest.tsx';
import { ScannerValues } from '#renderer/settings/ScannerValues.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { Sounds } from '#renderer/settings/Sounds.tsx';
import { TaughtCodes } from '#renderer/settings/TaughtCodes.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** How the barcode reader of this PC types, tried out and set; and what people taught about barcodes in this store. */
export function Scanner() {
  const { t } = useTranslation();
  const store = useStore();
  return (
    <>
      <p className={classes.intro}>{t('scanner.intro')}</p>
      <LearnReader />
      <ScannerValues />
      <ScannerTest />
      <Sounds />
      {store.journal === 'open' && <TaughtCodes key={store.id} />}
    </>
  );
}
