import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { IconArchive, IconRoute, IconShoppingBag } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Narrowed } from '#renderer/pickups/list-input.ts';
import { Narrow } from '#renderer/pickups/Narrow.tsx';
import { openRoundsQuery } from '#renderer/pickups/pick/queries.ts';
import classes from '#renderer/pickups/RoundBar.module.css';
import { SuggestDialog } from '#renderer/pickups/SuggestDialog.tsx';
import { useStartRound } from '#renderer/pickups/use-start-round.ts';
import type { Selection } from '#renderer/pickups/use-selection.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { failureOf } from '#renderer/ui/problem.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** Above the queue: what is selected becomes a round, or one is suggested; rounds under way; the bins. */
export function RoundBar({ selection, narrow }: { selection: Selection; narrow: Narrowed }) {
  const { t } = useTranslation();
  const start = useStartRound();
  const named = useNamed();
  const [suggesting, setSuggesting] = useState(false);
  const { size } = selection.ids;
  const failure = start.error ? failureOf(start.error) : null;
  const held = failure?.kind === 'problem' && failure.problem.reason === 'heldByOther';
  const begin = (takeOver: boolean): void =>
    named.run((by) => start.mutate({ pickupIds: [...selection.ids], takeOver, ...by }, { onSuccess: selection.clear }));

  return (
    <div className={classes.bar}>
      <div className={classes.line}>
        {size === 0 ? (
          <Button variant="default" size="compact-sm" onClick={() => setSuggesting(true)} leftSection={<IconRoute size={16} aria-hidden />}>
            {t('picking.queue.suggest')}
          </Button>
        ) : (
          <>
            <strong role="status">{t('picking.queue.selected', { count: size })}</strong>
            <Button
              size="compact-sm"
              onClick={() => begin(false)}
              loading={start.isPending}
              leftSection={<IconShoppingBag size={16} aria-hidden />}
            >
              {t('picking.queue.together')}
            </Button>
            <Button variant="subtle" color="gray" size="compact-sm" onClick={selection.clear}>
              {t('picking.queue.clear')}
            </Button>
          </>
        )}
        <Narrow narrow={narrow} />
        <span className={classes.right}>
          <OpenRounds />
          <Button
            component={Link}
            to="/bins"
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconArchive size={16} aria-hidden />}
          >
            {t('picking.queue.bins')}
          </Button>
        </span>
      </div>
      {start.error && <ErrorNote error={start.error} />}
      {held && (
        <Button variant="default" onClick={() => begin(true)} loading={start.isPending}>
          {t('picking.held.takeOverShort')}
        </Button>
      )}
      {named.form}
      <SuggestDialog opened={suggesting} onClose={() => setSuggesting(false)} />
    </div>
  );
}

/** Rounds that are being picked or were laid aside; nothing while there are none. */
function OpenRounds() {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const navigate = useNavigate();
  const rounds = useQuery(openRoundsQuery(store.id)).data?.rows ?? [];
  if (rounds.length === 0) return null;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm">
          {t('picking.queue.open')} ({rounds.length})
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {rounds.map((round) => (
          <Menu.Item
            key={round.id}
            onClick={() => void navigate({ to: '/pick', search: (old) => ({ store: old.store, batch: round.id }) })}
          >
            <b>{round.code}</b>{' '}
            {t('picking.queue.openRow', {
              person: round.holder ?? t('picking.queue.nobody'),
              picked: format.quantity(round.picked),
              pieces: format.quantity(round.pieces),
            })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
