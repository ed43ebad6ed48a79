import { Button, TextInput } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { IconBarcode } from '@tabler/icons-react';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { placedWithin } from '#renderer/app/search.ts';
import { Choice } from '#renderer/returns/Choice.tsx';
import classes from '#renderer/returns/find/Find.module.css';
import { Found } from '#renderer/returns/find/Found.tsx';
import { useFindScan } from '#renderer/returns/find/use-find-scan.ts';

const route = getRouteApi('/returns');

/** A quiet page with one field: what is scanned or typed leads to the orders it may mean. */
export function FindView() {
  const { t } = useTranslation();
  const { q = '', within } = route.useSearch();
  const navigate = route.useNavigate();
  const [text, setText] = useState(q);
  useEffect(() => setText(q), [q]);
  useFindScan();
  function submit(event: FormEvent): void {
    event.preventDefault();
    const wanted = text.trim();
    void navigate({ search: (old) => ({ ...old, q: wanted.length < 2 ? undefined : wanted }) });
  }
  return (
    <div className={classes.page} data-asked={q !== '' || undefined}>
      <search className={classes.finder}>
        <h2>{t('returns.desk.find.title')}</h2>
        <form onSubmit={submit} className={classes.field}>
          <TextInput
            label={t('returns.desk.find.label')}
            description={t('returns.desk.find.hint')}
            size="md"
            flex={1}
            value={text}
            maxLength={120}
            autoComplete="off"
            spellCheck={false}
            leftSection={<IconBarcode size={20} stroke={1.6} aria-hidden />}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Button type="submit" size="md">
            {t('returns.desk.find.go')}
          </Button>
        </form>
        <Choice
          legend={t('returns.desk.find.placed')}
          options={[
            { value: 'any', label: t('returns.desk.find.since.any') },
            ...placedWithin.map((days) => ({ value: days, label: t(`returns.desk.find.since.days${days}`) })),
          ]}
          value={within ?? 'any'}
          onChange={(days) => void navigate({ search: (old) => ({ ...old, within: days === 'any' ? undefined : days }), replace: true })}
        />
      </search>
      {q.length >= 2 && <Found key={q} text={q} days={within === undefined ? null : Number(within)} />}
    </div>
  );
}
