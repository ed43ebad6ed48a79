import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PrintRow } from '#contract/printing.ts';
import classes from '#renderer/ui/printing/Printing.module.css';
import { useWords } from '#renderer/ui/use-words.ts';

/** What became of a print: the number on the paper, or what is wrong with the printer and what to do. */
export function Outcome({ print }: { print: PrintRow }) {
  const { t } = useTranslation();
  const words = useWords();
  const { problem } = print;
  return (
    <div className={classes.outcome} role={problem ? 'alert' : 'status'} data-trouble={problem !== null}>
      {problem ? <IconAlertTriangle size={18} aria-hidden /> : <IconCheck size={18} aria-hidden />}
      <div>
        <p>
          <b>{t(`printing.state.${print.state}`)}</b> · {t('printing.number', { number: print.first })}
        </p>
        {problem && <p>{words(`problem.${problem.reason}.message`, problem.message, problem.params)}</p>}
        {problem && <p>{words(`problem.${problem.reason}.cure`, problem.cure, problem.params)}</p>}
      </div>
    </div>
  );
}
