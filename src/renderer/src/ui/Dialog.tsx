import { CloseButton, Modal } from '@mantine/core';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/ui/Dialog.module.css';

interface Props {
  opened: boolean;
  onClose: () => void;
  title: string;
  /** Width in px. */
  width?: number;
  children: ReactNode;
}

/** A dialog over the screen. Its head is drawn here: Mantine's own is a page banner to screen readers. */
export function Dialog({ opened, onClose, title, width = 420, children }: Props) {
  const { t } = useTranslation();
  useEscapeForItself(opened);
  return (
    <Modal opened={opened} onClose={onClose} size={width} withCloseButton={false} attributes={{ content: { 'aria-label': title } }}>
      <div className={classes.head}>
        <h2>{title}</h2>
        <CloseButton aria-label={t('action.close')} onClick={onClose} />
      </div>
      {children}
    </Modal>
  );
}

/**
 * Escape closes the dialog, not also what lies below it. Heard before Mantine's own listener at the same place, which closes the dialog
 * and with it this one: a layout effect of the parent comes before any other effect.
 */
function useEscapeForItself(opened: boolean): void {
  const open = useRef(opened);
  useLayoutEffect(() => {
    open.current = opened;
  }, [opened]);
  useLayoutEffect(() => {
    const keep = (event: KeyboardEvent): void => {
      if (open.current && event.key === 'Escape') event.stopPropagation();
    };
    window.addEventListener('keydown', keep, { capture: true });
    return () => window.removeEventListener('keydown', keep, { capture: true });
  }, []);
}
