import { useTranslation } from 'react-i18next';
import type { MailProblem, PostProblem } from '#contract/alerts.ts';

/** Why a web address, or a mail server, did not take an alert, in words. */
export function usePostProblem(): (problem: PostProblem | MailProblem) => string {
  const { t } = useTranslation();
  return ({ reason, status }) => t(`alerts.problem.${reason}`, { status: status ?? '' });
}
