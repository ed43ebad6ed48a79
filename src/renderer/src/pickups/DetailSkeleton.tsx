import { Skeleton } from '@mantine/core';
import classes from '#renderer/pickups/PickupDetail.module.css';

/** A pickup to be: head, three facts, lines. */
export function DetailSkeleton() {
  return (
    <div className={classes.scroll} aria-hidden>
      <Skeleton height={26} width="45%" />
      <Skeleton height={58} />
      <Skeleton height={150} />
      <Skeleton height={210} />
    </div>
  );
}
