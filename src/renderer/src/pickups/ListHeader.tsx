import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { PickupSort } from '#renderer/app/search.ts';
import type { ColumnId } from '#renderer/pickups/columns.tsx';
import classes from '#renderer/pickups/PickupList.module.css';

const route = getRouteApi('/pickups');
const compact: readonly ColumnId[] = ['promise', 'order', 'pieces', 'payment', 'step', 'marks'];
const wide: readonly ColumnId[] = ['promise', 'order', 'customer', 'pieces', 'payment', 'step', 'marks'];
const numbers: ReadonlySet<ColumnId> = new Set<ColumnId>(['pieces', 'payment']);
const sorts: Partial<Record<ColumnId, PickupSort>> = {
  promise: 'promised',
  order: 'order',
  customer: 'customer',
  pieces: 'pieces',
  payment: 'payment',
  step: 'step',
};

/** Column heads; those the agent can sort by are buttons, a second press turns the order round. */
export function ListHeader({ wide: isWide }: { wide: boolean }) {
  return (
    <div role="row" aria-rowindex={1} className={classes.header}>
      <Selecting />
      {(isWide ? wide : compact).map((id) => (
        <Head key={id} id={id} />
      ))}
    </div>
  );
}

/** Over the boxes: what they are for, for screen readers. */
function Selecting() {
  const { t } = useTranslation();
  return (
    <div role="columnheader">
      <VisuallyHidden>{t('picking.queue.keySelect')}</VisuallyHidden>
    </div>
  );
}

function Head({ id }: { id: ColumnId }) {
  const { t } = useTranslation();
  const { sort = 'promised', desc } = route.useSearch();
  const navigate = route.useNavigate();
  const by = sorts[id];
  if (by === undefined) {
    return (
      <div role="columnheader" className={classes.label} data-numbers={numbers.has(id)}>
        {t(`pickups.column.${id}`)}
      </div>
    );
  }
  const on = sort === by;
  const Arrow = desc ? IconArrowDown : IconArrowUp;
  return (
    <div role="columnheader" data-numbers={numbers.has(id)} aria-sort={on ? (desc ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton
        className={classes.sort}
        data-on={on}
        onClick={() => void navigate({ search: (old) => ({ ...old, sort: by, desc: on && !desc ? true : undefined }), replace: true })}
      >
        <span>{t(`pickups.column.${id}`)}</span>
        {on && <Arrow size={14} aria-hidden />}
      </UnstyledButton>
    </div>
  );
}
