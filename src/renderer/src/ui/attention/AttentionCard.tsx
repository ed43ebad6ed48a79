import type { ReactNode } from 'react';
import type { Icon } from '@tabler/icons-react';
import classes from '#renderer/ui/attention/AttentionCard.module.css';

interface Props {
  icon: Icon;
  tone: 'needs' | 'waiting';
  title: string;
  side: string;
  children: ReactNode;
}

/** The frame of one thing that waits: what it is, since when, and below what can be done. */
export function AttentionCard({ icon: Picture, tone, title, side, children }: Props) {
  return (
    <section className={classes.card} data-tone={tone} aria-label={title}>
      <Picture size={20} stroke={1.9} aria-hidden className={classes.icon} />
      <div className={classes.body}>
        <p className={classes.head}>
          <strong>{title}</strong>
          <span>{side}</span>
        </p>
        {children}
      </div>
    </section>
  );
}
