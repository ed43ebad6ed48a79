import { Button } from '@mantine/core';
import { IconBandage } from '@tabler/icons-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Blank } from '#renderer/ui/Blank.tsx';

/** The last line: a screen that threw says so instead of leaving an empty window. */
export class Crash extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Sorry /> : this.props.children;
  }
}

function Sorry() {
  const { t } = useTranslation();
  return (
    <Blank icon={IconBandage} title={t('app.crash')} hint={t('app.crashHint')}>
      <Button onClick={() => window.location.reload()}>{t('app.reload')}</Button>
    </Blank>
  );
}
