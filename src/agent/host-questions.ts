import type { FromAgent, ToAgent } from '#contract/host.ts';

type Answers = { print: 'printed'; listPrinters: 'printers'; openTraining: 'training' };
type Question = Extract<FromAgent, { type: keyof Answers }>;
type Asked<K extends keyof Answers> = Omit<Extract<FromAgent, { type: K }>, 'id'>;
type Answer<K extends keyof Answers = keyof Answers> = Extract<ToAgent, { type: Answers[K] }>;

/** What only the process that started the agent can do: asked by number, answered by it. An answer nobody waits for is dropped. */
export interface HostQuestions {
  ask: <K extends keyof Answers>(question: Asked<K> & { type: K }) => Promise<Answer<K>>;
  answered(answer: Answer): void;
}

export function hostQuestions(tell: (message: FromAgent) => void): HostQuestions {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  return {
    ask: (question) =>
      new Promise((resolve) => {
        last += 1;
        // The host answers a number with the kind of answer its question has.
        waiting.set(last, resolve as (answer: Answer) => void);
        tell({ ...question, id: last } as unknown as Question);
      }),
    answered(answer) {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    },
  };
}
