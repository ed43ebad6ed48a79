import type { Icon } from '@tabler/icons-react';
import classes from '#renderer/ui/Chip.module.css';

export type Tone = 'late' | 'soon' | 'needs' | 'waiting' | 'confirmed' | 'moment' | 'offline' | 'plain';

interface Props {
  tone: Tone;
  icon?: Icon;
  text: string;
  /** The whole sentence, for the hover and for screen readers; starts from `text` when left out. */
  title?: string;
}

/** Icon, word and colour, in this order of importance. */
export function Chip({ tone, icon: Picture, text, title }: Props) {
  return (
    <span className={classes.chip} data-tone={tone} title={title}>
      {Picture && <Picture size={15} stroke={2} aria-hidden />}
      <span aria-hidden={title !== undefined}>{text}</span>
      {title !== undefined && <span className={classes.spoken}>{title}</span>}
    </span>
  );
}
