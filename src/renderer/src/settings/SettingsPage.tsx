import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import type { SettingsView } from '#contract/settings.ts';
import { settingsSections, type SettingsSection } from '#renderer/app/search.ts';
import { Alerts } from '#renderer/settings/alerts/Alerts.tsx';
import { Backups } from '#renderer/settings/Backups.tsx';
import { Connections } from '#renderer/settings/Connections.tsx';
import { Look } from '#renderer/settings/Look.tsx';
import { PaymentType } from '#renderer/settings/PaymentType.tsx';
import { settingsQuery } from '#renderer/settings/queries.ts';
import { Scanner } from '#renderer/settings/Scanner.tsx';
import classes from '#renderer/settings/SettingsPage.module.css';
import { Setup } from '#renderer/settings/setup/Setup.tsx';
import { Stores } from '#renderer/settings/Stores.tsx';
import { CardsSkeleton } from '#renderer/ui/CardsSkeleton.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';

const route = getRouteApi('/settings');

/** Sections of other features, which this one does not know. */
type Brought = 'staff' | 'printers';

export function SettingsPage({ sections }: { sections: Readonly<Record<Brought, ComponentType>> }) {
  const { t } = useTranslation();
  const { section = 'setup' } = route.useSearch();
  const settings = useQuery(settingsQuery);
  return (
    <div className={classes.page}>
      <h1>{t('settings.title')}</h1>
      <div className={classes.columns}>
        <nav aria-label={t('settings.title')} className={classes.sections}>
          {settingsSections.map((each) => (
            <Link
              key={each}
              to="/settings"
              search={{ section: each }}
              className={classes.section}
              data-active={each === section}
              aria-current={each === section ? 'page' : undefined}
            >
              {t(`settings.section.${each}`)}
            </Link>
          ))}
        </nav>
        <div className={classes.body}>
          {isBrought(section, sections) ? (
            <BroughtSection of={sections[section]} />
          ) : section === 'setup' ? (
            <Setup />
          ) : section === 'alerts' ? (
            <Alerts />
          ) : section === 'look' ? (
            <Look />
          ) : section === 'scanner' ? (
            <Scanner />
          ) : settings.data ? (
            <Section section={section} settings={settings.data} />
          ) : settings.error ? (
            <ErrorNote error={settings.error} onRetry={() => void settings.refetch()} busy={settings.isFetching} />
          ) : (
            <CardsSkeleton />
          )}
        </div>
      </div>
    </div>
  );
}

function isBrought(section: SettingsSection, sections: Readonly<Record<Brought, ComponentType>>): section is Brought {
  return section in sections;
}

function BroughtSection({ of: Content }: { of: ComponentType }) {
  return <Content />;
}

function Section({
  section,
  settings,
}: {
  section: Exclude<SettingsSection, 'setup' | 'alerts' | 'look' | 'scanner' | Brought>;
  settings: SettingsView;
}) {
  switch (section) {
    case 'connections':
      return <Connections settings={settings} />;
    case 'stores':
      return <Stores settings={settings} />;
    case 'payment':
      return <PaymentType settings={settings} />;
    case 'backups':
      return <Backups settings={settings} />;
  }
}
