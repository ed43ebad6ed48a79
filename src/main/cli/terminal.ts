import { createInterface } from 'node:readline';
import { say } from '#main/cli/reach.ts';

/** Asks on the terminal, one line each; `ask` answers null when nobody answers any more. */
export async function onTerminal<T>(talk: (ask: (question: string) => Promise<string | null>) => Promise<T>): Promise<T> {
  const lines = createInterface({ input: process.stdin });
  const answers = lines[Symbol.asyncIterator]();
  try {
    return await talk(async (question) => {
      say([question]);
      const answer = await answers.next();
      return answer.done === true ? null : answer.value.trim();
    });
  } finally {
    lines.close();
  }
}
