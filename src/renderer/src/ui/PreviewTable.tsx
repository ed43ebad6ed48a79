import { useTranslation } from 'react-i18next';
import type { Consequence } from '#contract/consequences.ts';
import classes from '#renderer/ui/PreviewTable.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useWords } from '#renderer/ui/use-words.ts';

interface Props {
  consequences: readonly Consequence[];
  /** Where the catalogue keeps the sentences: `<words>.<side>.<code>`. */
  words: string;
}

/** What a step that changes stock or money leads to: one row for each place it touches. */
export function PreviewTable({ consequences, words }: Props) {
  const { t } = useTranslation();
  const sentence = useWords();
  const format = useFormat();
  return (
    <table className={classes.table}>
      <caption>{t('short.table')}</caption>
      <tbody>
        {consequences.map(({ side, code, params, text }) => (
          <tr key={`${side} ${code}`}>
            <th scope="row">{t(`short.side.${side}`)}</th>
            <td>{sentence(`${words}.${side}.${code}`, text, { ...params, amount: amountOf(params) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function amountOf(params: Record<string, string>): string {
    const { minor, currency, amount = '' } = params;
    return minor === undefined || currency === undefined ? amount : format.money({ minor: Number(minor), currency });
  }
}
