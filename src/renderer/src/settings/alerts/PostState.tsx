import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MailProblem, PostProblem, Posts } from '#contract/alerts.ts';
import own from '#renderer/settings/alerts/Alerts.module.css';
import { usePostProblem } from '#renderer/settings/alerts/use-post-problem.ts';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  way: 'posts' | 'mails';
  state: Posts & { problem: PostProblem | MailProblem | null };
}

/** How sending to the web address, or by mail, goes; nothing where nothing was ever sent. */
export function PostState({ way, state: { waiting, lastSentAt, problem, givenUp } }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const words = usePostProblem();
  return (
    <>
      {problem !== null && (
        <p className={own.problem}>
          <IconAlertTriangle size={18} aria-hidden />
          <span>
            {t(`alerts.${way}.problem`, { problem: words(problem) })} {waiting > 0 && t(`alerts.${way}.waiting`, { count: waiting })}{' '}
            {givenUp > 0 && t(`alerts.${way}.givenUp`, { count: givenUp })}
          </span>
        </p>
      )}
      {problem === null && lastSentAt !== null && (
        <p className={classes.dim} title={format.exact(lastSentAt)}>
          {t(`alerts.${way}.last`, { time: format.day(lastSentAt, now) })}
        </p>
      )}
    </>
  );
}
