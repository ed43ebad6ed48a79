import { createRootRoute, createRoute, createRouter, lazyRouteComponent, retainSearchParams } from '@tanstack/react-router';
import { NotFound } from '#renderer/app/NotFound.tsx';
import {
  healthSearch,
  parseAddress,
  pickSearch,
  pickupsSearch,
  returnsSearch,
  settingsSearch,
  shellSearch,
  stockSearch,
  transfersSearch,
  writeAddress,
} from '#renderer/app/search.ts';
import { Shell } from '#renderer/app/shell/Shell.tsx';
import { PickupsPage } from '#renderer/pickups/PickupsPage.tsx';
import { TodayPage } from '#renderer/today/TodayPage.tsx';

/** Today and the queue come with the first load, the other screens when someone looks at them. Every screen is one level deep: the bundle's addresses are relative and the page may be loaded again anywhere. */
const root = createRootRoute({
  validateSearch: shellSearch,
  search: { middlewares: [retainSearchParams(['store'])] },
  component: Shell,
  notFoundComponent: NotFound,
});

const home = createRoute({ getParentRoute: () => root, path: '/', component: TodayPage });

const pickupsRoute = createRoute({ getParentRoute: () => root, path: '/pickups', validateSearch: pickupsSearch, component: PickupsPage });
const pickRoute = createRoute({
  getParentRoute: () => root,
  path: '/pick',
  validateSearch: pickSearch,
  component: lazyRouteComponent(() => import('#renderer/pickups/pick/PickPage.tsx'), 'PickPage'),
});
const binsRoute = createRoute({
  getParentRoute: () => root,
  path: '/bins',
  component: lazyRouteComponent(() => import('#renderer/pickups/bins/BinsPage.tsx'), 'BinsPage'),
});
const returnsRoute = createRoute({
  getParentRoute: () => root,
  path: '/returns',
  validateSearch: returnsSearch,
  component: lazyRouteComponent(() => import('#renderer/returns/ReturnsPage.tsx'), 'ReturnsPage'),
});
const transfersRoute = createRoute({
  getParentRoute: () => root,
  path: '/transfers',
  validateSearch: transfersSearch,
  component: lazyRouteComponent(() => import('#renderer/transfers/TransfersPage.tsx'), 'TransfersPage'),
});
const stockRoute = createRoute({
  getParentRoute: () => root,
  path: '/stock',
  validateSearch: stockSearch,
  component: lazyRouteComponent(() => import('#renderer/stock/StockPage.tsx'), 'StockPage'),
});
const healthRoute = createRoute({
  getParentRoute: () => root,
  path: '/health',
  validateSearch: healthSearch,
  component: lazyRouteComponent(() => import('#renderer/health/HealthPage.tsx'), 'HealthPage'),
});
const settingsRoute = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: settingsSearch,
  component: lazyRouteComponent(() => import('#renderer/app/SettingsScreen.tsx'), 'SettingsScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    pickupsRoute,
    pickRoute,
    binsRoute,
    returnsRoute,
    transfersRoute,
    stockRoute,
    healthRoute,
    settingsRoute,
  ]),
  parseSearch: parseAddress,
  stringifySearch: writeAddress,
  defaultPreload: 'intent',
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
