import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import classes from '#renderer/stock/Stock.module.css';

/** What was just done, and the way back. */
export function UndoNote({ text, label, busy, onUndo }: { text: string; label: string; busy: boolean; onUndo: () => void }) {
  return (
    <div className={classes.undo} role="status">
      <IconCheck size={16} stroke={2.2} aria-hidden />
      <span>{text}</span>
      <Button size="compact-sm" variant="default" loading={busy} onClick={onUndo}>
        {label}
      </Button>
    </div>
  );
}
