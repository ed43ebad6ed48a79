import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconAlertTriangle, IconEye } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { MappingRow } from '#contract/mapping-audit.ts';
import classes from '#renderer/catalog/mapping/MappingAudit.module.css';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNow } from '#renderer/ui/use-now.ts';

/** One thing that does not fit: what it is, what it leads to, what to do and where. */
export function MappingItem({ row: { kind, system, grave, place, facts, since } }: { row: MappingRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(60_000);
  const lastAt = facts['lastAt'];
  const named = {
    ...facts,
    count: Number(facts['orders'] ?? facts['sales'] ?? 0),
    ...(lastAt !== undefined && { lastAt: format.day(Number(lastAt), now) }),
  };
  const Sign = grave ? IconAlertTriangle : IconEye;
  return (
    <li className={classes.row} data-grave={grave}>
      <span className={classes.sign}>
        <Sign size={18} aria-hidden />
        {t(grave ? 'mapping.grave' : 'mapping.look')}
      </span>
      <h3>{t(`mapping.kind.${kind}`, named)}</h3>
      <p>{t(`mapping.means.${kind}`, named)}</p>
      <p>
        <b>{t('mapping.what')}: </b>
        {t(`mapping.do.${kind}`, named)}
      </p>
      <span className={classes.foot}>
        <span title={format.exact(since)}>
          {t('mapping.inSystem', { system: t(`system.${system}`) })} · {t('mapping.since', { time: format.day(since, now) })}
        </span>
        {place !== 'elsewhere' && (
          <Button
            variant="default"
            size="compact-sm"
            renderRoot={(props) => <Link {...props} to="/settings" search={{ section: place }} />}
          >
            {t(`mapping.open.${place}`)}
          </Button>
        )}
      </span>
    </li>
  );
}
