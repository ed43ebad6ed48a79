import { Skeleton } from '@mantine/core';
import classes from '#renderer/pickups/PickupList.module.css';

const rows = [0, 1, 2, 3, 4, 5, 6, 7];
const cells = [0, 1, 2, 3, 4, 5];

/** Rows to be, in the shape of rows. */
export function ListSkeleton() {
  return (
    <div aria-hidden>
      {rows.map((row) => (
        <div key={row} className={classes.skeleton}>
          {cells.map((cell) => (
            <Skeleton key={cell} height={15} width={cell === 1 ? '80%' : '60%'} radius="sm" />
          ))}
        </div>
      ))}
    </div>
  );
}
