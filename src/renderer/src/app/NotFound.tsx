import { IconMapQuestion } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Blank } from '#renderer/ui/Blank.tsx';

export function NotFound() {
  const { t } = useTranslation();
  return <Blank icon={IconMapQuestion} title={t('app.notFound')} hint="" wholeScreen />;
}
