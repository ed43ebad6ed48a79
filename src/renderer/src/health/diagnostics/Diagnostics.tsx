import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { IconDownload, IconRefresh, IconStethoscope } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { DiagnosticsBundle } from '#contract/diagnostics.ts';
import { rpc } from '#renderer/rpc.ts';
import classes from '#renderer/health/diagnostics/Diagnostics.module.css';
import report from '#renderer/health/Report.module.css';
import { Blank } from '#renderer/ui/Blank.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { saveText } from '#renderer/ui/save-text.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';

const sections = ['app', 'pc', 'configuration', 'journal', 'health', 'log'] as const satisfies readonly (keyof DiagnosticsBundle)[];

/** What support needs of this store, shown whole before it is saved as one file. */
export function Diagnostics() {
  const { t } = useTranslation();
  const format = useFormat();
  const store = useStore();
  const made = useQuery({
    queryKey: ['health', store.id, 'diagnostics'],
    queryFn: () => rpc.diagnostics.bundle({ storeId: store.id }),
    // What is looked through stays as it is until somebody wants it anew.
    enabled: false,
    gcTime: 0,
  });
  const make = () => void made.refetch();
  if (made.data === undefined)
    return (
      <Blank icon={IconStethoscope} title={t('diagnostics.title')} hint={t('diagnostics.hint')}>
        <Button leftSection={<IconStethoscope size={16} aria-hidden />} loading={made.isFetching} onClick={make}>
          {t('diagnostics.make')}
        </Button>
        {made.error && <ErrorNote error={made.error} />}
      </Blank>
    );
  const { name, bundle } = made.data;
  const text = whole(bundle);
  return (
    <div className={report.column}>
      <div className={report.bar}>
        <p className={report.intro}>{t('diagnostics.intro')}</p>
        <div className={classes.buttons}>
          <Button variant="default" leftSection={<IconRefresh size={16} aria-hidden />} loading={made.isFetching} onClick={make}>
            {t('diagnostics.again')}
          </Button>
          <Button leftSection={<IconDownload size={16} aria-hidden />} onClick={() => saveText(name, text)}>
            {t('diagnostics.save')}
          </Button>
        </div>
      </div>
      {made.error && <ErrorNote error={made.error} />}
      <p className={report.note} role="status">
        {t('diagnostics.made', {
          time: format.clock(bundle.madeAt === null ? 0 : Date.parse(bundle.madeAt)),
          size: format.quantity(Math.ceil(text.length / 1_000)),
          name,
        })}
      </p>
      {sections.map((section) => (
        <Section key={section} section={section} part={bundle[section]} open={section === 'app'} />
      ))}
    </div>
  );
}

interface SectionProps {
  section: (typeof sections)[number];
  part: unknown;
  open: boolean;
}

function Section({ section, part, open }: SectionProps) {
  const { t } = useTranslation();
  const title = t(`diagnostics.section.${section}`);
  return (
    <details className={report.card} open={open}>
      <summary className={classes.summary}>
        {title} <span className={report.dim}>{t(`diagnostics.about.${section}`)}</span>
      </summary>
      {/* Scrolls by itself, so the keyboard must get there. */}
      <pre className={classes.text} tabIndex={0} role="region" aria-label={title} lang="en">
        {whole(part)}
      </pre>
    </details>
  );
}

/** As it stands in the file. */
function whole(part: unknown): string {
  return JSON.stringify(part, null, 2);
}
