import { useTranslation } from 'react-i18next';
import type { Scanned } from '#contract/picking.ts';
import type { SoundName } from '#renderer/ui/sound.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

export interface Said {
  text: string;
  sound: SoundName;
}

/** What a scan did, in words and as a sound. `several`: more than one order is picked, so that the place is said. */
export function useScanWords(several: boolean): (scanned: Scanned) => Said {
  const { t } = useTranslation();
  const format = useFormat();
  return (scanned) => {
    switch (scanned.kind) {
      case 'picked': {
        const amounts = { name: scanned.name, picked: format.quantity(scanned.picked), quantity: format.quantity(scanned.quantity) };
        const piece = several ? t('picking.pickedFor', { ...amounts, slot: scanned.slot }) : t('picking.picked', amounts);
        if (scanned.roundDone) return { text: `${piece}. ${t('picking.roundDone')}`, sound: 'done' };
        return { text: scanned.orderDone ? `${piece}. ${t('picking.orderDone', { order: scanned.incrementId })}` : piece, sound: 'ok' };
      }
      case 'wrongItem':
        return { text: t('picking.wrongItem', { name: scanned.name }), sound: 'refused' };
      case 'overScan':
        return { text: t('picking.overScan', { name: scanned.name, quantity: format.quantity(scanned.quantity) }), sound: 'refused' };
      case 'keyQuantity':
        return { text: t('picking.keyQuantity', { name: scanned.name }), sound: 'refused' };
      case 'reportedShort':
        return { text: t('picking.reportedShort', { name: scanned.name }), sound: 'refused' };
      case 'several':
        return { text: t('picking.several', { names: scanned.items.map((item) => item.name).join(', ') }), sound: 'refused' };
      case 'notPicking':
        return {
          text: t('picking.notPicking', { name: scanned.name, order: scanned.incrementId, state: t(`pickups.state.${scanned.state}`) }),
          sound: 'refused',
        };
      case 'heldByOther':
        return { text: t('picking.heldByOther', { person: scanned.person, order: scanned.incrementId }), sound: 'refused' };
      case 'unknownCode':
        return { text: t('picking.unknownCode', { code: scanned.code }), sound: 'refused' };
    }
  };
}
