import { Button } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Consequence } from '#contract/consequences.ts';
import classes from '#renderer/returns/desk/Desk.module.css';
import { deskPreviewQuery, deskReturnKey, type ReturnRequest } from '#renderer/returns/queries.ts';
import { rpc } from '#renderer/rpc.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PreviewTable } from '#renderer/ui/PreviewTable.tsx';
import { playSound } from '#renderer/ui/sound.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

const route = getRouteApi('/returns');

interface Props {
  /** Null while something is missing. */
  request: ReturnRequest | null;
  missing: 'pieces' | 'reason' | 'tender' | 'proof' | 'override' | null;
  pieces: number;
  /** What goes with it and changes nothing of what it leads to. */
  said: { notes: string; gift: boolean; photos: { piece: number; photoId: string }[] };
  /** Between what follows and the button. */
  children: ReactNode;
}

/** What the return leads to, as it stands now, and the one button that does it. */
export function TakeBack({ request, missing, pieces, said, children }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const client = useQueryClient();
  const navigate = route.useNavigate();
  const named = useNamed();
  const preview = useQuery(deskPreviewQuery(store.id, request));
  const shown = request === null || preview.error ? undefined : preview.data;
  /** Pressing again for the same pieces, after an answer was lost, is the same click. */
  const click = useRef({ about: '', requestId: '' });
  const start = useMutation({
    mutationFn: (given: { person: string; fingerprint: string; asked: ReturnRequest; requestId: string }) => {
      const { asked, ...rest } = given;
      return rpc.returnDesk.start({ storeId: store.id, ...asked, ...rest, ...said });
    },
    onSuccess: async ({ detail }) => {
      client.setQueryData(deskReturnKey(store.id, detail.id), detail);
      playSound('done');
      await navigate({ search: (old) => ({ store: old.store, shown: detail.tab, id: detail.id }) });
    },
    onError: () => void preview.refetch(),
  });
  const ready = shown !== undefined && !preview.isPlaceholderData && !start.isPending;
  const take = (): void => {
    if (!ready || request === null) return;
    const about = JSON.stringify([request, said]);
    if (click.current.about !== about) click.current = { about, requestId: crypto.randomUUID() };
    const { requestId } = click.current;
    named.run(({ person }) => start.mutate({ person, fingerprint: shown.fingerprint, asked: request, requestId }));
  };
  useHotkeys([['F8', take]], []);
  const error = start.error ?? (request === null ? null : preview.error);
  return (
    <>
      {error && <ErrorNote error={error} />}
      {shown && (
        <PreviewTable consequences={said.gift ? shown.consequences.map(withoutPrice) : shown.consequences} words="returns.desk.words" />
      )}
      {children}
      {named.form}
      <div className={classes.bar}>
        {missing !== null && <p className={classes.dim}>{t(`returns.desk.missing.${missing}`)}</p>}
        <Button
          disabled={!ready}
          loading={start.isPending}
          onClick={take}
          rightSection={<kbd aria-hidden>F8</kbd>}
          aria-keyshortcuts="F8"
          className={classes.take}
        >
          {said.gift || !shown?.refund
            ? t('returns.desk.takeHidden', { pieces: format.quantity(pieces) })
            : t('returns.desk.take', { pieces: format.quantity(pieces), amount: format.money(shown.refund) })}
        </Button>
      </div>
    </>
  );

  function withoutPrice(consequence: Consequence): Consequence {
    const { minor: _minor, currency: _currency, ...params } = consequence.params;
    return { ...consequence, params: { ...params, amount: t('returns.desk.hidden') } };
  }
}
