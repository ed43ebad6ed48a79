import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/ui/ErrorNote.module.css';
import { useFailure } from '#renderer/ui/use-failure.ts';

interface Props {
  error: unknown;
  /** Does the same again; left out where a retry makes no sense. */
  onRetry?: () => void;
  busy?: boolean;
}

/** A failure where it happened: what, what it means, what to do. Stays until the next try. */
export function ErrorNote({ error, onRetry, busy = false }: Props) {
  const { t } = useTranslation();
  const words = useFailure(error);
  if (!words) return null;
  return (
    <div className={classes.note} role="alert">
      <IconAlertTriangle size={18} aria-hidden className={classes.icon} />
      <div className={classes.text}>
        <strong>{words.title}</strong>
        {words.message !== null && <p>{words.message}</p>}
        {words.cure !== null && <p>{words.cure}</p>}
        {words.code !== null && <small>{t('error.code', { code: words.code })}</small>}
      </div>
      {onRetry && (
        <Button variant="default" onClick={onRetry} loading={busy} className={classes.retry}>
          {t('action.retry')}
        </Button>
      )}
    </div>
  );
}
