import { Anchor, Switch } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnRules } from '#contract/config.ts';
import type { DeskOrder, FoundBy } from '#contract/return-desk.ts';
import classes from '#renderer/returns/desk/Desk.module.css';
import type { Part } from '#renderer/returns/desk/draft.ts';
import { LineCard } from '#renderer/returns/desk/LineCard.tsx';
import { MoneyPanel } from '#renderer/returns/desk/MoneyPanel.tsx';
import { OrderFacts } from '#renderer/returns/desk/OrderFacts.tsx';
import { useDeskScan, type Said } from '#renderer/returns/desk/use-desk-scan.ts';
import { useWhy } from '#renderer/returns/desk/use-why.ts';

const route = getRouteApi('/returns');

interface Props {
  order: DeskOrder;
  rules: ReturnRules;
  /** What it was found by: what the customer has shown already. */
  by: readonly FoundBy[];
}

/** Pieces on the left, money and what follows on the right. */
export function Taking({ order, rules, by }: Props) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const why = useWhy();
  const [parts, setParts] = useState<readonly Part[]>([]);
  const [gift, setGift] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  /** The line that was scanned last. */
  const [last, setLast] = useState<number | null>(null);
  const mayReturn = order.why === null || order.why === 'windowOver';
  const refused = said?.sound === 'refused';
  const Picture = refused ? IconAlertTriangle : IconCheck;

  useDeskScan({
    order,
    parts,
    onParts: (next, itemId) => {
      setParts(next);
      setLast(itemId);
    },
    say: setSaid,
    onOther: (incrementId) => void navigate({ search: (old) => ({ ...old, order: undefined, q: incrementId, within: undefined }) }),
  });

  return (
    <>
      <header className={classes.head}>
        <h2>{t('returns.desk.title', { order: order.incrementId })}</h2>
        <Anchor
          className={classes.books}
          renderRoot={(props) => <Link {...props} to="/returns" search={(old) => ({ ...old, books: String(order.orderId) })} />}
        >
          {t('returns.ledger.open')}
        </Anchor>
        <Switch label={t('returns.desk.gift')} checked={gift} onChange={(event) => setGift(event.currentTarget.checked)} />
      </header>
      <OrderFacts order={order} gift={gift} />
      {order.why !== null && (
        <p className={classes.stop} role="alert">
          <IconAlertTriangle size={18} aria-hidden />
          {why(order.why, order)}
        </p>
      )}
      <div className={classes.sides}>
        <section aria-label={t('returns.desk.lines')} className={classes.side}>
          {mayReturn && (
            <div className={classes.flash} data-tone={said === null ? 'none' : refused ? 'bad' : 'good'} role="status">
              {said !== null && <Picture size={20} stroke={2.2} aria-hidden />}
              {said === null ? t('returns.desk.keys') : said.text}
            </div>
          )}
          <ul className={classes.lines}>
            {order.lines.map((line) => (
              <LineCard
                key={line.itemId}
                order={order}
                line={line}
                locked={!mayReturn}
                parts={parts}
                reasons={rules.reasons}
                gift={gift}
                scanned={last === line.itemId}
                onParts={setParts}
              />
            ))}
          </ul>
        </section>
        {mayReturn && <MoneyPanel order={order} rules={rules} by={by} parts={parts} gift={gift} />}
      </div>
    </>
  );
}
