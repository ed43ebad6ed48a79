import { useTranslation } from 'react-i18next';
import { parseCode, type PrintedCode } from '#contract/codes.ts';
import type { Round } from '#contract/picking.ts';
import { lineKey } from '#renderer/pickups/pick/round-view.ts';
import type { RoundActs } from '#renderer/pickups/pick/use-round.ts';
import { useScanWords, type Said } from '#renderer/pickups/pick/use-scan-words.ts';
import { failureOf } from '#renderer/ui/problem.ts';
import { useScanTarget } from '#renderer/ui/scan-target.ts';
import { useWords } from '#renderer/ui/use-words.ts';

interface PickScan {
  /** Nobody is known who could pick. */
  blocked: boolean;
  round: Round;
  acts: RoundActs;
  /** `unknown`: a code that could be taught. */
  say: (said: Said & { unknown?: string }) => void;
  onPicked: (key: string) => void;
  onBin: (bin: string) => Said;
  onBag: (code: Extract<PrintedCode, { kind: 'bag' }>) => Promise<Said>;
}

/** While pick mode is open every scan is a piece, a bin or a bag; orders, badges, lists and papers go their usual way. */
export function usePickScan({ blocked, round, acts, say, onPicked, onBin, onBag }: PickScan): void {
  const { t } = useTranslation();
  const words = useWords();
  const wordsOf = useScanWords(round.orders.length > 1);

  useScanTarget(async (code, { meaning }) => {
    const ours = parseCode(code);
    if (blocked || meaning.kind === 'order' || (ours !== null && ours.kind !== 'bin' && ours.kind !== 'bag')) return null;
    const said = ours === null ? await piece(code) : ours.kind === 'bin' ? onBin(ours.bin) : await onBag(ours);
    say(said);
    return { text: said.text, sound: said.sound, onPage: true };
  });

  async function piece(code: string): Promise<Said & { unknown?: string }> {
    try {
      const scanned = await acts.scan(code);
      if (scanned.kind === 'picked') onPicked(lineKey({ pickupId: scanned.pickupId, id: scanned.lineId }));
      return { ...wordsOf(scanned), ...(scanned.kind === 'unknownCode' && { unknown: scanned.code }) };
    } catch (error) {
      const failure = failureOf(error);
      const why =
        failure.kind === 'problem'
          ? words(`problem.${failure.problem.reason}.message`, failure.problem.message, failure.problem.params)
          : t('error.unreachable');
      return { text: t('picking.failed', { code, why }), sound: 'refused' };
    }
  }
}
