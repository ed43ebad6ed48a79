import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { InferClientOutputs } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import type { rpc } from '#renderer/rpc.ts';
import { usePostProblem } from '#renderer/settings/alerts/use-post-problem.ts';
import checks from '#renderer/settings/Checks.module.css';

/** Where a test alert arrived, one line each. */
export function TestResult({ result: { desktop, post } }: { result: InferClientOutputs<typeof rpc>['alerts']['test'] }) {
  const { t } = useTranslation();
  const words = usePostProblem();
  const problem = post?.problem ?? null;
  return (
    <div className={checks.checks} role="status">
      <ul>
        <li>
          <IconCircleCheck size={18} aria-hidden />
          <div>{t(desktop ? 'alerts.tested.desktop' : 'alerts.tested.window')}</div>
        </li>
        {post !== null && (
          <li data-ok={problem === null}>
            {problem === null ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
            <div>{problem === null ? t('alerts.tested.taken') : t('alerts.tested.notTaken', { problem: words(problem) })}</div>
          </li>
        )}
      </ul>
    </div>
  );
}
