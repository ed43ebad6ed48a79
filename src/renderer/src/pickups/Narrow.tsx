import { Button, NativeSelect, Popover, Switch } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconFilter, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PickupsSearch } from '#renderer/app/search.ts';
import { isNarrow, nobody, type Narrowed } from '#renderer/pickups/list-input.ts';
import classes from '#renderer/pickups/Narrow.module.css';
import { holdersQuery } from '#renderer/pickups/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';

const route = getRouteApi('/pickups');
const payments = ['paid', 'toPay'] as const;

/** What the queue is narrowed to besides its tab; it stands in the address, and each filter that is on can be taken off where it is said. */
export function Narrow({ narrow }: { narrow: Narrowed }) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const set = (change: Partial<Pick<PickupsSearch, 'pay' | 'here' | 'by'>>) =>
    void navigate({ search: (old) => ({ ...old, ...change }), replace: true });
  return (
    <>
      <Popover position="bottom-start" trapFocus returnFocus>
        <Popover.Target>
          <Button
            variant={isNarrow(narrow) ? 'light' : 'subtle'}
            color={isNarrow(narrow) ? 'petrol' : 'gray'}
            size="compact-sm"
            leftSection={<IconFilter size={16} aria-hidden />}
          >
            {t('picking.queue.filter.open')}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.form} aria-label={t('picking.queue.filter.open')}>
          <NativeSelect
            label={t('pickups.column.payment')}
            value={narrow.payment ?? ''}
            data={[
              { value: '', label: t('picking.queue.filter.any') },
              ...payments.map((value) => ({ value, label: t(`pickups.payment.${value}`) })),
            ]}
            onChange={(event) => set({ pay: payments.find((each) => each === event.currentTarget.value) })}
          />
          <Holder holder={narrow.holder} onChoose={(by) => set({ by })} />
          <Switch
            label={t('picking.queue.filter.here')}
            checked={narrow.here}
            onChange={(event) => set({ here: event.currentTarget.checked ? true : undefined })}
          />
        </Popover.Dropdown>
      </Popover>
      {narrow.payment !== null && <On text={t(`pickups.payment.${narrow.payment}`)} onOff={() => set({ pay: undefined })} />}
      {narrow.holder !== null && (
        <On
          text={narrow.holder === '' ? t('picking.queue.filter.nobody') : t('picking.queue.filter.with', { person: narrow.holder })}
          onOff={() => set({ by: undefined })}
        />
      )}
      {narrow.here && <On text={t('picking.queue.filter.here')} onOff={() => set({ here: undefined })} />}
    </>
  );
}

function Holder({ holder, onChoose }: { holder: string | null; onChoose: (by: string | undefined) => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const names = useQuery(holdersQuery(store.id)).data?.names ?? [];
  const chosen = holder === null ? '' : holder === '' ? nobody : holder;
  const all = chosen === '' || chosen === nobody || names.includes(chosen) ? names : [...names, chosen];
  return (
    <NativeSelect
      label={t('picking.queue.filter.holder')}
      value={chosen}
      data={[
        { value: '', label: t('picking.queue.filter.any') },
        { value: nobody, label: t('picking.queue.filter.nobody') },
        ...all.map((value) => ({ value, label: value })),
      ]}
      onChange={(event) => onChoose(event.currentTarget.value === '' ? undefined : event.currentTarget.value)}
    />
  );
}

/** A filter that is on. */
function On({ text, onOff }: { text: string; onOff: () => void }) {
  const { t } = useTranslation();
  return (
    <Button
      variant="light"
      size="compact-sm"
      rightSection={<IconX size={14} aria-hidden />}
      onClick={onOff}
      aria-label={t('picking.queue.filter.off', { filter: text })}
    >
      {text}
    </Button>
  );
}
