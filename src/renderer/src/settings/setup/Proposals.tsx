import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useSaveStore } from '#renderer/settings/mutations.ts';
import { choicesQuery, settingsQuery } from '#renderer/settings/queries.ts';
import { proposalsFor, type Proposal } from '#renderer/settings/setup/matches.ts';
import classes from '#renderer/settings/setup/Setup.module.css';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

/** For each store that fits no outlet or source: the pair that looks like it, taken with one click. */
export function Proposals() {
  const { t } = useTranslation();
  const settings = useQuery(settingsQuery);
  const choices = useQuery(choicesQuery);
  const save = useSaveStore();
  if (settings.data === undefined || choices.data === undefined) return null;
  const stores = settings.data.stores;
  function take({ store, outlet, register, source }: Proposal): void {
    const present = stores.find((one) => one.id === store.id);
    if (present === undefined) return;
    const { id, name, leadTimeMinutes, openingHours } = present;
    save.mutate({ id, name, leadTimeMinutes, openingHours, outletId: outlet.id, registerId: register.id, sourceCode: source.id });
  }
  return (
    <div className={classes.proposals}>
      {proposalsFor(stores, choices.data).map((proposal) => (
        <p key={proposal.store.id}>
          {t('setup.proposal', { store: proposal.store.name, outlet: proposal.outlet.name, source: proposal.source.name })}
          <Button size="compact-sm" variant="default" loading={save.isPending} onClick={() => take(proposal)}>
            {t('setup.takeProposal')}
          </Button>
        </p>
      ))}
      {save.error && <ErrorNote error={save.error} onRetry={() => save.reset()} />}
    </div>
  );
}
