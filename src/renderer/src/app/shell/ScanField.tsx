import { Button, CloseButton, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconBarcode } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/app/shell/ScanField.module.css';
import { useScan } from '#renderer/app/shell/use-scan.ts';
import { useWedge } from '#renderer/ui/scan/use-wedge.ts';
import { Spoken } from '#renderer/ui/Spoken.tsx';

export const scanFieldId = 'scan-field';

/** Always listening: F2 for hands, the reader from anywhere. Says in words what it understood. */
export function ScanField() {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { understood, scan, forget } = useScan();
  useHotkeys([['F2', () => field.current?.select()]], []);
  useWedge((code, from) => {
    setText(code);
    // Into this very field people also type as fast as they can, and paste.
    scan(code, from === field.current ? 'hand' : 'reader');
  });

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      event.currentTarget.select();
      scan(text, 'hand');
    }
    if (event.key === 'Escape') clear();
  }
  function clear(): void {
    setText('');
    forget();
  }

  return (
    <search className={classes.search}>
      <TextInput
        ref={field}
        id={scanFieldId}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          forget();
        }}
        onKeyDown={onKeyDown}
        onBlur={() => understood?.tone === 'good' && forget()}
        aria-label={t('scan.label')}
        aria-keyshortcuts="F2"
        placeholder={t('scan.hint')}
        leftSection={<IconBarcode size={18} stroke={1.6} aria-hidden />}
        rightSection={text === '' ? <kbd aria-hidden>F2</kbd> : <CloseButton size="sm" aria-label={t('scan.clear')} onClick={clear} />}
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
      />
      {understood && (
        <div className={classes.understood} data-tone={understood.tone}>
          <p aria-hidden>{understood.text}</p>
          {understood.choices?.map((choice) => (
            <Button key={choice.text} variant="default" size="xs" onClick={choice.go}>
              {choice.text}
            </Button>
          ))}
        </div>
      )}
      <Spoken text={understood?.text ?? ''} />
    </search>
  );
}
