import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FindingRow, FindingState } from '#contract/catalog-audit.ts';
import classes from '#renderer/catalog/Audit.module.css';
import { useDecide, type Deed } from '#renderer/catalog/mutations.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** What may be done with the chosen findings: confirm pairs, send the stock anew, leave them with a reason, or take them up again. */
export function Decide({ selected, state, onDone }: { selected: readonly FindingRow[]; state: FindingState; onDone: () => void }) {
  const { t } = useTranslation();
  const named = useNamed();
  const decide = useDecide();
  const [reason, setReason] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const of = (action: 'link' | 'publish') => selected.filter((row) => row.actions.includes(action));
  const [pairs, unsold] = [of('link'), of('publish')];

  function act(deed: Deed, rows: readonly FindingRow[], why = ''): void {
    const keys = rows.map((row) => row.key);
    named.run((click) =>
      decide.mutate(
        { ...click, deed, keys, reason: why },
        {
          onSuccess: ({ journal, count }) => {
            setSaid(t(`audit.did.${deed}`, { count, journal }));
            setReason(null);
            onDone();
          },
        },
      ),
    );
  }

  return (
    <div className={classes.actions}>
      {reason === null ? (
        <div className={classes.bar}>
          {state === 'open' ? (
            <>
              {pairs.length > 0 && (
                <Button loading={decide.isPending} onClick={() => act('link', pairs)}>
                  {t('audit.link', { count: pairs.length })}
                </Button>
              )}
              {unsold.length > 0 && (
                <Button loading={decide.isPending} onClick={() => act('publish', unsold)}>
                  {t('audit.publish', { count: unsold.length })}
                </Button>
              )}
              <Button variant="default" disabled={selected.length === 0} onClick={() => setReason('')}>
                {t('audit.ignore')}
              </Button>
            </>
          ) : (
            <Button variant="default" disabled={selected.length === 0} loading={decide.isPending} onClick={() => act('reopen', selected)}>
              {t('audit.reopen', { count: selected.length })}
            </Button>
          )}
          <p role="status">{said}</p>
        </div>
      ) : (
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== '') act('ignore', selected, reason.trim());
          }}
        >
          <TextInput
            label={t('audit.reason')}
            value={reason}
            maxLength={200}
            required
            data-autofocus
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button type="submit" loading={decide.isPending}>
            {t('audit.ignoreDo', { count: selected.length })}
          </Button>
          <Button variant="default" onClick={() => setReason(null)}>
            {t('audit.cancel')}
          </Button>
        </form>
      )}
      {named.form}
      {decide.error && <ErrorNote error={decide.error} onRetry={decide.again} busy={decide.isPending} />}
    </div>
  );
}
