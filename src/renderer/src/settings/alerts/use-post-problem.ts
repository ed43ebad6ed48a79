import { useTranslation } from 'react-i18next';
import type { PostProblem } from '#contract/alerts.ts';

/** Why a web address did not take an alert, in words. */
export function usePostProblem(): (problem: PostProblem) => string {
  const { t } = useTranslation();
  return ({ reason, status }) => t(`alerts.problem.${reason}`, { status: status ?? '' });
}
