import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from '#renderer/ui/Blank.module.css';

interface Props {
  icon: Icon;
  title: string;
  hint: string;
  /** The title is the heading of the whole screen. */
  wholeScreen?: boolean;
  children?: ReactNode;
}

/** A place with nothing in it, said calmly. */
export function Blank({ icon: Picture, title, hint, wholeScreen = false, children }: Props) {
  const Title = wholeScreen ? 'h1' : 'p';
  return (
    <div className={classes.blank}>
      <Picture size={36} stroke={1.3} aria-hidden className={classes.icon} />
      <Title className={classes.title}>{title}</Title>
      <p className={classes.hint}>{hint}</p>
      {children}
    </div>
  );
}
