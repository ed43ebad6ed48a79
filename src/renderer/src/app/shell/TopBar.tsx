import type { StoreSummary } from '#contract/system.ts';
import { PersonMenu } from '#renderer/app/shell/PersonMenu.tsx';
import { ScanField } from '#renderer/app/shell/ScanField.tsx';
import { StoreSwitcher } from '#renderer/app/shell/StoreSwitcher.tsx';
import { SystemMarks } from '#renderer/app/shell/SystemMarks.tsx';
import classes from '#renderer/app/shell/TopBar.module.css';
import { UnsentChip } from '#renderer/app/shell/UnsentChip.tsx';

export function TopBar({ stores }: { stores: readonly StoreSummary[] }) {
  return (
    <div className={classes.bar}>
      <StoreSwitcher stores={stores} />
      <ScanField />
      <div className={classes.right}>
        <UnsentChip />
        <SystemMarks />
        <PersonMenu />
      </div>
    </div>
  );
}
