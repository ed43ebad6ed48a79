import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/settings/SettingsPage.module.css';
import { Spoken } from '#renderer/ui/Spoken.tsx';

interface Props {
  dirty: boolean;
  busy: boolean;
  saved: boolean;
  onDiscard: () => void;
  children?: ReactNode;
}

/** Save and discard of one form; says when it is saved, where it was saved. */
export function SaveButtons({ dirty, busy, saved, onDiscard, children }: Props) {
  const { t } = useTranslation();
  const done = saved && !dirty;
  return (
    <div className={classes.buttons}>
      <Button type="submit" loading={busy} variant={dirty ? 'filled' : 'default'}>
        {t('action.save')}
      </Button>
      {dirty && (
        <Button variant="subtle" color="gray" onClick={onDiscard}>
          {t('action.discard')}
        </Button>
      )}
      {children}
      {done && (
        <span className={classes.saved}>
          <IconCheck size={16} aria-hidden /> {t('action.saved')}
        </span>
      )}
      <Spoken text={done ? t('action.saved') : ''} />
    </div>
  );
}
