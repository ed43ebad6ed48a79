import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import type { HandOverForm } from '#renderer/pickups/use-hand-over.ts';
import { useScanTarget } from '#renderer/ui/scan-target.ts';

/** At the counter the customer's code proves who collects: scanning it fills the field. Any other code goes its usual way. */
export function useCodeScan(pickup: PickupDetail, form: HandOverForm): void {
  const { t } = useTranslation();
  useScanTarget((code, { meaning }) => {
    const isOwn = code === pickup.incrementId || (meaning.kind === 'order' && meaning.pickupId === pickup.id);
    if (!isOwn || (pickup.proofAsked !== 'code' && pickup.proofAsked !== 'none')) return null;
    if (pickup.proofAsked === 'code') form.setCode(pickup.incrementId);
    else form.setProof('code');
    return t('keeping.proof.right', { order: pickup.incrementId });
  });
}
