import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskDetail } from '#contract/return-desk.ts';
import classes from '#renderer/returns/detail/Detail.module.css';
import { Legs } from '#renderer/returns/detail/Legs.tsx';
import { NextStep } from '#renderer/returns/detail/NextStep.tsx';
import { Papers } from '#renderer/returns/detail/Papers.tsx';
import { TakenBack } from '#renderer/returns/detail/TakenBack.tsx';
import { Ledger } from '#renderer/returns/ledger/Ledger.tsx';
import { partsText } from '#renderer/returns/parts-text.ts';
import { deskReturnQuery } from '#renderer/returns/queries.ts';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PhotoThumb } from '#renderer/ui/photo/PhotoThumb.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useWords } from '#renderer/ui/use-words.ts';

const route = getRouteApi('/returns');

/** A return taken at the desk: what came back, and how far the credit memo, the till and the money are. */
export function ReturnDetail({ returnId }: { returnId: string }) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const navigate = route.useNavigate();
  const { data, error, isPending, refetch, isFetching } = useQuery(deskReturnQuery(store.id, returnId));
  if (error) return <ErrorNote error={error} onRetry={() => void refetch()} busy={isFetching} />;
  if (isPending) {
    return (
      <div aria-busy>
        <CardsSkeleton />
      </div>
    );
  }
  return (
    <article className={classes.page}>
      <header>
        <Button
          variant="subtle"
          color="gray"
          px={8}
          leftSection={<IconArrowLeft size={18} aria-hidden />}
          onClick={() => void navigate({ search: (old) => ({ ...old, id: undefined }) })}
        >
          {t('returns.desk.detail.back')}
        </Button>
        <h2>{t('returns.desk.title', { order: data.incrementId ?? '' })}</h2>
        <p className={classes.dim}>
          {t('returns.desk.detail.head', { journal: data.journal, time: format.exact(data.at) })}
          {data.decidedBy !== null && ` · ${t('returns.desk.detail.by', { person: data.decidedBy })}`}
        </p>
      </header>
      <NextStep desk={data} />
      <Legs desk={data} />
      <Pieces desk={data} />
      <Papers desk={data} />
      <TakenBack desk={data} />
      <Ledger orderId={data.orderId} />
    </article>
  );
}

function Pieces({ desk }: { desk: DeskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useWords();
  return (
    <section>
      <h3>{t('returns.desk.detail.pieces')}</h3>
      <ul className={classes.pieces}>
        {desk.pieceList.map((piece) => (
          <li key={[piece.itemId, piece.reason, piece.condition, piece.disposition, piece.photo].join(' ')}>
            {piece.photo !== null && <PhotoThumb photoId={piece.photo} about={piece.name} kept />}
            <span className={classes.what}>
              {format.quantity(piece.quantity)} × {piece.name} <small className={classes.dim}>{piece.sku}</small>
              <span className={classes.said}>
                {words(`returns.desk.reasons.${piece.reason}`, piece.reason)} · {t(`returns.desk.conditions.${piece.condition}`)} ·{' '}
                {t(`returns.desk.dispositions.${piece.disposition}`)}
                {piece.parts.length > 0 && ` · ${partsText(piece.parts, format)}`}
              </span>
            </span>
            <span>{format.money(piece.amount)}</span>
          </li>
        ))}
        {desk.shipping.minor > 0 && (
          <li>
            <span>{t('returns.desk.detail.shipping')}</span>
            <span>{format.money(desk.shipping)}</span>
          </li>
        )}
      </ul>
      {desk.notes !== '' && <p className={classes.dim}>{t('returns.desk.detail.note', { text: desk.notes })}</p>}
    </section>
  );
}
