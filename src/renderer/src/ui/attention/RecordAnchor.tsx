import { Anchor } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { RecordLink } from '#contract/exceptions.ts';

/** The way to the record something is about. */
export function RecordAnchor({ link: { to, id } }: { link: RecordLink }) {
  const { t } = useTranslation();
  return (
    <Anchor
      renderRoot={(props) => {
        if (to === 'pickup') return <Link {...props} to="/pickups" search={(old) => ({ store: old.store, pickup: id })} />;
        if (to === 'transfer') return <Link {...props} to="/transfers" search={(old) => ({ store: old.store, id })} />;
        if (to === 'return') return <Link {...props} to="/returns" search={(old) => ({ store: old.store, id })} />;
        return <Link {...props} to="/stock" search={(old) => ({ store: old.store, sku: id })} />;
      }}
    >
      {t(`health.record.${to}`)}
    </Anchor>
  );
}
