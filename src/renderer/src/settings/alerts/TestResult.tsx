import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { InferClientOutputs } from '@orpc/client';
import { useTranslation } from 'react-i18next';
import type { MailProblem, PostProblem } from '#contract/alerts.ts';
import type { rpc } from '#renderer/rpc.ts';
import { usePostProblem } from '#renderer/settings/alerts/use-post-problem.ts';
import checks from '#renderer/settings/Checks.module.css';

/** Where a test alert arrived, one line each. */
export function TestResult({ result: { desktop, post, mail } }: { result: InferClientOutputs<typeof rpc>['alerts']['test'] }) {
  const { t } = useTranslation();
  return (
    <div className={checks.checks} role="status">
      <ul>
        <li>
          <IconCircleCheck size={18} aria-hidden />
          <div>{t(desktop ? 'alerts.tested.desktop' : 'alerts.tested.window')}</div>
        </li>
        {post !== null && <Line problem={post.problem} taken="alerts.tested.taken" not="alerts.tested.notTaken" />}
        {mail !== null && <Line problem={mail.problem} taken="alerts.tested.mailed" not="alerts.tested.notMailed" />}
      </ul>
    </div>
  );
}

interface LineProps {
  problem: PostProblem | MailProblem | null;
  taken: 'alerts.tested.taken' | 'alerts.tested.mailed';
  not: 'alerts.tested.notTaken' | 'alerts.tested.notMailed';
}

function Line({ problem, taken, not }: LineProps) {
  const { t } = useTranslation();
  const words = usePostProblem();
  return (
    <li data-ok={problem === null}>
      {problem === null ? <IconCircleCheck size={18} aria-hidden /> : <IconAlertTriangle size={18} aria-hidden />}
      <div>{problem === null ? t(taken) : t(not, { problem: words(problem) })}</div>
    </li>
  );
}
