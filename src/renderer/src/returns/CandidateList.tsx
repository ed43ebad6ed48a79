import { IconCheck, IconX } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Candidate } from '#contract/returns.ts';
import classes from '#renderer/returns/Returns.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  candidates: readonly Candidate[];
  onSee: (orderId: number) => void;
}

/** The orders a refund may be of, the likeliest first: what agrees is marked, what differs is named. ↑ ↓ walk, Enter opens. */
export function CandidateList({ candidates, onSee }: Props) {
  const list = useRef<HTMLUListElement>(null);
  function walk(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    event.preventDefault();
    buttons[Math.min(buttons.length - 1, Math.max(0, at + step))]?.focus();
  }
  return (
    <ul ref={list} className={classes.candidates} onKeyDown={walk}>
      {candidates.map((candidate) => (
        <li key={candidate.orderId}>
          <button type="button" className={classes.candidate} onClick={() => onSee(candidate.orderId)}>
            <Compared candidate={candidate} />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Compared({ candidate }: { candidate: Candidate }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const { reasons, difference, refund, lines } = candidate;
  return (
    <>
      <strong>{t('returns.order', { order: candidate.incrementId })}</strong>
      <span className={classes.dim}>
        {t('returns.placed', { time: format.day(candidate.placedAt, now), amount: format.money(candidate.total) })}
      </span>
      <span className={classes.reasons}>
        {reasons.map(({ code, agrees }) => (
          <span key={code} className={classes.reason} data-agrees={agrees}>
            {agrees ? <IconCheck size={15} aria-hidden /> : <IconX size={15} aria-hidden />}
            {t(`returns.reason.${code}`)}: {t(agrees ? 'returns.agrees' : 'returns.differs')}
          </span>
        ))}
      </span>
      {lines
        .filter((line) => line.returned > 0)
        .map((line) => (
          <span key={line.itemId}>
            {line.name} ({line.sku}):{' '}
            {t('returns.line', { returned: format.quantity(line.returned), refundable: format.quantity(line.refundable) })}
          </span>
        ))}
      {difference.minor !== 0 && (
        <span className={classes.differs}>
          {t('returns.difference', { refund: format.money(refund), amount: format.money(difference) })}
        </span>
      )}
    </>
  );
}
