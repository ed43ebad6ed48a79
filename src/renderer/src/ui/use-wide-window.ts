import { useMediaQuery } from '@mantine/hooks';

/** Whether two panes fit beside each other, known at the first render: drawing the list twice would be the slowest part of opening it. */
export function useWideWindow(): boolean {
  return useMediaQuery('(min-width: 1280px)', undefined, { getInitialValueInEffect: false });
}
