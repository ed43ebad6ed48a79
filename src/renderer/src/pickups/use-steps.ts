import { useHotkeys } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PickupDetail } from '#contract/pickups.ts';
import { usePickupAct, type Act } from '#renderer/pickups/mutations.ts';
import { pickSearchOf, stepKeys, type Step } from '#renderer/pickups/steps.ts';
import { useTogether, type Together } from '#renderer/pickups/keeping/use-together.ts';
import { useHandOver, type HandOverForm } from '#renderer/pickups/use-hand-over.ts';
import { usePerson } from '#renderer/ui/use-person.ts';
import { useWords } from '#renderer/ui/use-words.ts';

export interface Steps {
  /** Does a step, or says why not. */
  take: (step: Step) => void;
  /** Why the last press did nothing; empty when it did something. */
  refused: string;
  bin: string;
  setBin: (bin: string) => void;
  handOver: HandOverForm;
  /** Hands over without the proof the store has chosen. */
  handOverUnproven: () => void;
  /** Other orders of the customer that go with this one. */
  together: Together;
  /** Whether it is asked what follows when the goods of an order nobody fetched are back. */
  isNotCollectedAsked: boolean;
  askNotCollected: (asked: boolean) => void;
  /** Everything else one may do with a pickup. */
  act: (what: Act) => void;
  /** A step that waits until someone has entered a name. */
  waitsForName: Step | null;
  named: (person: string) => void;
  mutation: ReturnType<typeof usePickupAct>['mutation'];
  again: () => void;
}

/** The steps of one pickup as buttons and keys take them. */
export function useSteps(pickup: PickupDetail): Steps {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useWords();
  const [person] = usePerson();
  const { mutation, act, again } = usePickupAct(pickup.id);
  const [bin, setBin] = useState(pickup.bin ?? '');
  const [refused, setRefused] = useState('');
  const [waitsForName, setWaitsForName] = useState<Step | null>(null);
  const [isNotCollectedAsked, askNotCollected] = useState(false);
  const handOver = useHandOver(pickup);
  const together = useTogether();

  function actOf(step: Step): Act | null {
    if (step === 'stage') return { action: 'stage', bin: bin.trim() === '' ? null : bin.trim() };
    if (step !== 'handOver') return { action: step };
    const checked = handOver.check();
    return checked && { action: 'handOver', ...checked };
  }
  function take(step: Step, by = person): void {
    // A second press of the same key is the same press. Another one follows at once: steps of a pickup are saved one after the other, and
    // whether it is allowed then the agent decides.
    if (mutation.isPending && mutation.variables.act.action === step) return;
    // Started already: the same key goes on piece by piece.
    if (step === 'startPicking' && pickup.state === 'picking') {
      void navigate({ to: '/pick', search: (old) => ({ store: old.store, ...pickSearchOf(pickup) }) });
      return;
    }
    const rule = pickup.actions.find((each) => each.action === step);
    setRefused('');
    if (!mutation.isPending && rule && !rule.allowed) {
      setRefused(
        t('pickups.action.blocked', {
          action: t(`pickups.action.${step}`),
          why: words(`problem.${rule.reason}.message`, rule.why ?? t('pickups.action.none')),
        }),
      );
      return;
    }
    // Money goes back with the goods: first what follows is looked at.
    if (step === 'putBackDone' && pickup.state === 'expired') {
      askNotCollected(true);
      return;
    }
    const what = actOf(step);
    if (!what) return;
    if (by === '') {
      setWaitsForName(step);
      return;
    }
    act(what, by, what.action === 'handOver' ? () => together.handOver(what, by) : undefined);
  }
  function handOverUnproven(): void {
    const checked = handOver.check({ unproven: true });
    if (checked) act({ action: 'handOverUnproven', ...checked }, person);
  }
  function named(name: string): void {
    const step = waitsForName;
    setWaitsForName(null);
    if (step) take(step, name);
  }

  useHotkeys(
    (Object.keys(stepKeys) as Step[]).map((step) => [stepKeys[step], () => take(step)]),
    [],
  );
  return {
    take,
    refused,
    bin,
    setBin,
    handOver,
    handOverUnproven,
    together,
    isNotCollectedAsked,
    askNotCollected,
    act: (what) => act(what, person),
    waitsForName,
    named,
    mutation,
    again,
  };
}
