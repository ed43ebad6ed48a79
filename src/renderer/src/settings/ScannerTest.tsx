import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { arrivalOf } from '#renderer/settings/layouts.ts';
import scanner from '#renderer/settings/Scanner.module.css';
import classes from '#renderer/settings/SettingsPage.module.css';
import { TestCode } from '#renderer/settings/TestCode.tsx';
import { useScannerTried } from '#renderer/ui/scan/scanner-tried.ts';
import { useScanTarget } from '#renderer/ui/scan-target.ts';

/** Shows what a scan arrives as, and what a wrong keyboard layout makes of the printed test code. */
export function ScannerTest() {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const [heard, setHeard] = useState<string | null>(null);
  const [, setTried] = useScannerTried();
  useScanTarget((code, { by }) => {
    if (by === 'hand') return null;
    setHeard(code);
    if (arrivalOf(code).kind === 'right') setTried(true);
    return t('scanner.test.heard', { code });
  });
  return (
    <section className={classes.card} aria-labelledby="scanner-test">
      <h2 id="scanner-test">{t('scanner.test.title')}</h2>
      <p className={classes.dim}>{t('scanner.test.hint')}</p>
      <TestCode />
      <TextInput
        label={t('scanner.test.field')}
        value={typed}
        autoComplete="off"
        maw={420}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div>
        <p className={scanner.code}>{heard === null ? t('scanner.test.nothing') : t('scanner.test.heard', { code: heard })}</p>
        {heard !== null && <Verdict text={heard} />}
      </div>
    </section>
  );
}

/** Nothing for a code that has no likeness to the test code: someone tried an item. */
function Verdict({ text }: { text: string }) {
  const { t } = useTranslation();
  const arrival = arrivalOf(text);
  switch (arrival.kind) {
    case 'right':
      return <p className={classes.dim}>{t('scanner.test.right')}</p>;
    case 'layout': {
      const [reader, pc] = [t(`scanner.test.${arrival.reader}`), t(`scanner.test.${arrival.pc}`)];
      return <Words what={t('scanner.test.layout', { reader, pc })} cure={t('scanner.test.layoutCure', { pc })} />;
    }
    case 'capsLock':
      return <Words what={t('scanner.test.capsLock')} cure={t('scanner.test.capsLockCure')} />;
    case 'missing':
      return <Words what={t('scanner.test.missing')} cure={t('scanner.test.missingCure')} />;
    case 'odd':
      return /^b.?i.?n/i.test(text) ? <Words what={t('scanner.test.odd', { text })} cure={t('scanner.test.oddCure')} /> : null;
  }
}

function Words({ what, cure }: { what: string; cure: string }) {
  return (
    <div role="alert">
      <p className={classes.intro}>{what}</p>
      <p className={classes.intro}>{cure}</p>
    </div>
  );
}
