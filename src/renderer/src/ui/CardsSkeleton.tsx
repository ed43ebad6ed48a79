import { Skeleton, Stack } from '@mantine/core';
import { useDelayed } from '#renderer/ui/use-delayed.ts';

/** Three cards to be; nothing at all for what comes within 300 ms. */
export function CardsSkeleton() {
  const slow = useDelayed(true);
  if (!slow) return null;
  return (
    <Stack gap="sm" aria-hidden>
      <Skeleton height={84} />
      <Skeleton height={84} />
      <Skeleton height={84} />
    </Stack>
  );
}
