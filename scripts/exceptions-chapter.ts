import type { AlertKind } from '#contract/alert-rules.ts';
import { alertKindOf } from '#core/health/alerts/kind-of-exception.ts';
import type { ExceptionKind } from '#core/exception-kind.ts';
import { exceptionWords, isExceptionKind } from '#core/health/exception-words.ts';
import { en } from '#renderer/app/i18n/en.ts';

const sections: Partial<Record<AlertKind, string>> = {
  orders: 'Orders and pickups',
  money: 'Money',
  transfers: 'Transfers',
  stock: 'Stock',
  machine: 'This PC',
};

/** The last chapter of `docs/runbook.md`, from the very words of the screen: every kind of question, what to do, and what each answer leads to. */
export function exceptionsChapter(): string {
  const kinds = Object.keys(exceptionWords).filter(isExceptionKind);
  const parts = Object.entries(sections).map(([section, title]) => {
    const chapters = kinds.filter((kind) => alertKindOf(kind) === section).map(chapter);
    return `### ${title}\n\n${chapters.join('\n')}`;
  });
  return `${head}\n${parts.join('\n')}\n### What holds a change up\n\n${reasons()}`;
}

/** Where the chapter begins in the runbook: all that follows is written anew. */
export const exceptionsHeading = '## Every question of Sync health';

const head = `${exceptionsHeading}

What can stand under *Needs you*, in the words of the screen, what to do about it and what each answer leads to. Written by
\`npm run docs:exceptions\` from the catalogue the screen itself uses; a test fails when it is not current.
`;

function chapter(kind: ExceptionKind): string {
  const { message, cure } = en.exception[kind];
  const answers = Object.entries(exceptionWords[kind].actions).map(([action, consequence]) => `- ${label(action)}: ${consequence}`);
  const closing = answers.length > 0 ? answers : ['- It goes by itself once that is done.'];
  return [`#### ${blanks(message)}`, '', blanks(cure), '', ...closing, '', `\`${kind}\``, ''].join('\n');
}

function label(action: string): string {
  const labels: Readonly<Record<string, string>> = en.health.answer;
  return `*${labels[action] ?? action}*`;
}

/** What the screen fills in, as a word between brackets. */
function blanks(text: string): string {
  return text.replaceAll(/\{\{(\w+)\}\}/g, '[$1]').trim();
}

/** Why a change waits or was refused: the sentence on its card says what to do. */
function reasons(): string {
  const found = leaves(en.reason, '');
  return `| kind | on the card |\n|---|---|\n${found.map(([name, text]) => `| \`${name}\` | ${blanks(text)} |`).join('\n')}\n`;
}

type Texts = { readonly [name: string]: string | Texts };

function leaves(texts: Texts, prefix: string): [string, string][] {
  return Object.entries(texts).flatMap(([name, text]): [string, string][] =>
    typeof text === 'string' ? [[prefix + name, text]] : leaves(text, `${prefix}${name}.`),
  );
}
