import { external } from '#renderer/ui/external.ts';

/** The switch of people: closed, or open, with the one a badge named or nobody yet. */
const switching = external<{ staffId: string | null } | null>(null);

export const openSwitch = (staffId: string | null = null): void => switching.set({ staffId });
export const closeSwitch = (): void => switching.set(null);
export const useSwitching = (): { staffId: string | null } | null => switching.use();
