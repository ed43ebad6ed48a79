import { test } from 'vitest';
import { practice, practised } from '#test/e2e/support/practice.ts';
import { useSession } from '#test/e2e/support/session.ts';

const session = useSession();
const { practise } = practice(session);

test.each(practised('orders'))(
  '$group: whatever can go wrong is made from the menu and answered under Needs you',
  ({ rounds }) => practise(rounds),
  120_000,
);
