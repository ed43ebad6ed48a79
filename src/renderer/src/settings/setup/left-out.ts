import { useLocalStorage } from '@mantine/hooks';
import { setupSteps, type SetupStep } from '#renderer/settings/setup/steps.ts';

/** Steps somebody said this PC does not need. */
export function useLeftOut(): { leftOut: readonly SetupStep[]; leave: (step: SetupStep) => void; take: (step: SetupStep) => void } {
  const [kept, setKept] = useLocalStorage<string[]>({ key: 'backroom.setup.left', defaultValue: [], getInitialValueInEffect: false });
  const leftOut = setupSteps.filter((step) => kept.includes(step));
  return {
    leftOut,
    leave: (step) => setKept([...leftOut, step]),
    take: (step) => setKept(leftOut.filter((one) => one !== step)),
  };
}
