import { runInThisContext } from 'node:vm';

/**
 * The test's way into this process, like Playwright's `ElectronApplication.evaluate`: a function's source, run with the electron module and
 * one argument.
 */
type Question = { id: number; source: string; argument: unknown };

export function answerQuestions(): void {
  process.on('message', (question: Question) => {
    void answer(question).then((reply) => process.send?.({ id: question.id, ...reply }));
  });
  // The channel to the test must not keep an app alive that has quit.
  process.channel?.unref();
}

async function answer({ source, argument }: Question): Promise<{ value: unknown } | { error: string }> {
  try {
    const electron = await import('./stand-in.ts');
    const run: unknown = runInThisContext(`(${source})`);
    if (typeof run !== 'function') throw new Error('not a function');
    return { value: await Reflect.apply(run, undefined, [electron, argument]) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
