import {
  IconAlertTriangle,
  IconArrowUp,
  IconBan,
  IconCashBanknote,
  IconCheck,
  IconHandStop,
  IconMinus,
  type Icon,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DeskDetail, Leg, LegState } from '#contract/return-desk.ts';
import classes from '#renderer/returns/detail/Detail.module.css';
import { tillStands } from '#renderer/returns/detail/till-stands.ts';
import { Chip, type Tone } from '#renderer/ui/Chip.tsx';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

const looks: Record<LegState, { tone: Tone; icon: Icon }> = {
  waiting: { tone: 'waiting', icon: IconArrowUp },
  sending: { tone: 'waiting', icon: IconArrowUp },
  held: { tone: 'needs', icon: IconHandStop },
  done: { tone: 'confirmed', icon: IconCheck },
  withdrawn: { tone: 'plain', icon: IconBan },
  notNeeded: { tone: 'plain', icon: IconMinus },
};

/** The three things a return is not finished without, each with its proof. */
export function Legs({ desk }: { desk: DeskDetail }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3>{t('returns.desk.detail.legs')}</h3>
      <ul className={classes.legs}>
        {desk.legs.map((leg) => (
          <OneLeg key={leg.leg} leg={leg} desk={desk} />
        ))}
      </ul>
    </section>
  );
}

function OneLeg({ leg, desk }: { leg: Leg; desk: DeskDetail }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const waits = leg.leg === 'money' && (leg.state === 'waiting' || leg.state === 'sending');
  const { tender } = desk;
  const { tone, icon } = looks[leg.state];
  return (
    <li className={classes.leg} data-alarm={(waits && tender === 'web') || leg.state === 'held' || undefined}>
      <strong>{t(`returns.desk.detail.leg.${leg.leg}`)}</strong>
      {!waits ? (
        <Chip tone={tone} icon={icon} text={t(`returns.desk.detail.state.${stateOf(leg, desk)}`)} />
      ) : tender === 'web' ? (
        <Chip tone="late" icon={IconAlertTriangle} text={t('returns.desk.detail.moneyWaits')} />
      ) : (
        <Chip tone="soon" icon={IconCashBanknote} text={t('returns.desk.detail.moneyAtTill')} />
      )}
      <span className={classes.dim}>
        {[leg.proof, leg.at === null ? null : format.day(leg.at, now)].filter((part) => part !== null).join(' · ')}
      </span>
    </li>
  );
}

/** What comes after the till is not waiting to be sent yet. */
function stateOf({ leg, state, effectId }: Leg, desk: DeskDetail) {
  const stands = tillStands(desk);
  if (leg === 'till' && (stands === 'parked' || stands === 'voided')) return stands;
  return leg === 'creditMemo' && desk.tender === 'till' && state === 'waiting' && effectId === null ? 'followsTill' : state;
}
