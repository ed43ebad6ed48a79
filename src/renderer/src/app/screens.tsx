import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '#renderer/app/tokens.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import type { Changed } from '#contract/events.ts';
import { makeRefresher } from '#renderer/app/changes.ts';
import { Crash } from '#renderer/app/Crash.tsx';
import { startI18n } from '#renderer/app/i18n/i18n.ts';
import { styleNonce } from '#renderer/app/nonce.ts';
import { queryClient } from '#renderer/app/query-client.ts';
import { router } from '#renderer/app/router.tsx';
import { cssVariables, theme } from '#renderer/app/theme.ts';

/** Draws everything, and answers what must hear of every change from then on. */
export async function showScreens(): Promise<(change: Changed) => void> {
  await startI18n();
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
        <Crash>
          <QueryClientProvider client={queryClient}>
            <Notifications position="bottom-right" />
            <RouterProvider router={router} />
          </QueryClientProvider>
        </Crash>
      </MantineProvider>
    </StrictMode>,
  );
  return makeRefresher(queryClient);
}
