import { Button, Menu } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconClockPause, IconFileSearch, IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import classes from '#renderer/ui/attention/AttentionCard.module.css';
import { PayloadDialog } from '#renderer/ui/attention/PayloadDialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

const hourMs = 3_600_000;
const spans = { hour: hourMs, fourHours: 4 * hourMs, day: 24 * hourMs } as const;

interface Props {
  id: string;
  assignee: string | null;
  snoozedUntil: number | null;
  /** Its title, for the dialog. */
  title: string;
  /** Whether it is a change that is sent. */
  sent: boolean;
}

/** Who has it, put aside or brought back, and what exactly it is about. */
export function Attend({ id, assignee, snoozedUntil, title, sent }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const now = useNow(5000);
  const [person] = usePerson();
  const [looking, setLooking] = useState(false);
  const staff = useQuery({ queryKey: ['staff', store.id, 'list'], queryFn: () => rpc.staff.list({ storeId: store.id }) });
  const attend = useMutation({ mutationFn: (act: () => Promise<unknown>) => act() });
  const aside = snoozedUntil !== null && snoozedUntil > now;
  const names = (staff.data?.members ?? []).flatMap(({ name, active }) => (active && name !== person ? [name] : []));
  const act = () => ({ storeId: store.id, id, requestId: crypto.randomUUID(), person });

  function give(to: string | null): void {
    const asked = { ...act(), to };
    attend.mutate(() => rpc.health.assign(asked));
  }
  function putAside(until: number | null): void {
    const asked = { ...act(), until };
    attend.mutate(() => rpc.health.snooze(asked));
  }
  const facts = [
    assignee === null ? null : t('health.inbox.has', { name: assignee }),
    aside ? t('health.inbox.asideUntil', { time: format.day(snoozedUntil, now) }) : null,
  ].filter((fact) => fact !== null);
  return (
    <div className={classes.attend}>
      {facts.length > 0 && <b>{facts.join(' · ')}</b>}
      {person !== '' && (
        <>
          <Menu position="bottom-start">
            <Menu.Target>
              <Button variant="subtle" size="compact-sm" leftSection={<IconUserPlus size={15} aria-hidden />} loading={attend.isPending}>
                {t('health.inbox.give')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => give(person)}>{t('health.inbox.takeIt', { name: person })}</Menu.Item>
              {names.map((name) => (
                <Menu.Item key={name} onClick={() => give(name)}>
                  {name}
                </Menu.Item>
              ))}
              {assignee !== null && <Menu.Item onClick={() => give(null)}>{t('health.inbox.nobody')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
          {aside ? (
            <Button variant="subtle" size="compact-sm" loading={attend.isPending} onClick={() => putAside(null)}>
              {t('health.inbox.back')}
            </Button>
          ) : (
            <Menu position="bottom-start">
              <Menu.Target>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  leftSection={<IconClockPause size={15} aria-hidden />}
                  loading={attend.isPending}
                >
                  {t('health.inbox.aside')}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                {(['hour', 'fourHours', 'day'] as const).map((span) => (
                  <Menu.Item key={span} onClick={() => putAside(now + spans[span])}>
                    {t(`health.inbox.${span}`)}
                  </Menu.Item>
                ))}
              </Menu.Dropdown>
            </Menu>
          )}
        </>
      )}
      <Button variant="subtle" size="compact-sm" leftSection={<IconFileSearch size={15} aria-hidden />} onClick={() => setLooking(true)}>
        {t(sent ? 'health.inbox.look' : 'health.inbox.lookAt')}
      </Button>
      {attend.error && (
        <ErrorNote error={attend.error} onRetry={() => attend.variables && attend.mutate(attend.variables)} busy={attend.isPending} />
      )}
      <PayloadDialog id={id} title={title} opened={looking} onClose={() => setLooking(false)} />
    </div>
  );
}
