import type { Icon } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import classes from '#renderer/app/shell/Rail.module.css';

interface Props {
  to: '/' | '/pickups' | '/returns' | '/transfers' | '/stock' | '/health' | '/settings';
  icon: Icon;
  text: string;
  /** Shown when above zero. */
  count?: number;
  /** The count as a sentence, for screen readers and the hover. */
  countText?: string;
  /** What is counted needs a person, unless it is late. */
  tone?: 'late' | 'needs';
}

export function RailLink({ to, icon: Picture, text, count = 0, countText, tone = 'needs' }: Props) {
  return (
    <li>
      <Link
        to={to}
        className={classes.link}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        activeProps={{ className: `${classes.link} ${classes.active}` }}
        title={text}
      >
        <Picture size={20} stroke={1.7} aria-hidden />
        <span className={classes.text}>{text}</span>
        {count > 0 && (
          <span className={classes.count} data-tone={tone} title={countText}>
            <span aria-hidden>{count > 99 ? '99+' : count}</span>
            <span className={classes.spoken}>{countText}</span>
          </span>
        )}
      </Link>
    </li>
  );
}
