import { Button } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoundLine } from '#contract/picking.ts';
import classes from '#renderer/pickups/pick/Pick.module.css';
import { TeachDialog } from '#renderer/pickups/pick/TeachDialog.tsx';
import type { Said } from '#renderer/pickups/pick/use-scan-words.ts';

interface Props {
  said: Said | null;
  /** What stands there while nothing was scanned; empty where the page says it elsewhere. */
  idle: string;
  /** An unknown code that may belong to the line in hand. */
  teach: { code: string; line: RoundLine } | null;
  onTaught: (text: string) => void;
  person: string;
}

/** What the last scan or count did, in text and aloud. */
export function Flash({ said, idle, teach, onTaught, person }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const refused = said?.sound === 'refused';
  const Picture = refused ? IconAlertTriangle : IconCheck;
  return (
    <div className={classes.flash} data-tone={said === null ? (idle === '' ? 'empty' : 'none') : refused ? 'bad' : 'good'} role="status">
      {/* A new text is a new element, so that the flash runs again. */}
      <p key={said?.text}>
        {said !== null && <Picture size={20} stroke={2.2} aria-hidden />}
        {said === null ? idle : said.text}
      </p>
      {teach !== null && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('picking.teach')}
        </Button>
      )}
      {teach !== null && (
        <TeachDialog
          opened={asking}
          onClose={() => setAsking(false)}
          code={teach.code}
          line={teach.line}
          person={person}
          onTaught={(text) => {
            setAsking(false);
            onTaught(text);
          }}
        />
      )}
    </div>
  );
}
