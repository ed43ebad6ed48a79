/**
 * Resolves at the first Ctrl-C, SIGTERM or closed terminal. Later ones are swallowed: npm passes a Ctrl-C on that the
 * terminal already delivered, and the work that follows is bounded in time anyway.
 */
export function untilStopped(): Promise<'stopped'> {
  const stopped = Promise.withResolvers<'stopped'>();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stopped.resolve('stopped'));
  return stopped.promise;
}
