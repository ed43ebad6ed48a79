import { Button, Menu, Tabs } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/ui/TabRow.module.css';
import { tabsThatFit } from '#renderer/ui/tabs-that-fit.ts';
import { useWidth } from '#renderer/ui/use-width.ts';

export interface PageTab<Name extends string> {
  name: Name;
  label: string;
  /** Shown behind the label; nothing while it is not known. */
  count?: ReactNode;
}

interface Props<Name extends string> {
  label: string;
  tabs: readonly PageTab<Name>[];
  shown: Name;
  onShow: (name: Name) => void;
}

/** Room the button of the menu takes, px. */
const menuWidth = 104;

/** The tabs of a screen in one row, inside `Tabs`; what does not fit beside each other is in a menu at its end. */
export function TabRow<Name extends string>({ label, tabs, shown, onShow }: Props<Name>) {
  const { t } = useTranslation();
  const { ref, width } = useWidth();
  const list = useRef<HTMLDivElement>(null);
  const texts = tabs.map((tab) => `${tab.label} ${textOf(tab.count)}`).join('\n');
  const [measured, setMeasured] = useState<{ texts: string; widths: number[] } | null>(null);
  const known = measured?.texts === texts ? measured.widths : null;
  // Unknown widths: all are drawn, measured, and drawn again before anybody sees it.
  useLayoutEffect(() => {
    if (known !== null || list.current === null) return;
    setMeasured({ texts, widths: [...list.current.children].map((tab) => tab.getBoundingClientRect().width) });
  }, [known, texts]);
  const fits = tabsThatFit(
    known ?? tabs.map(() => 0),
    width,
    menuWidth,
    tabs.findIndex((tab) => tab.name === shown),
  );
  const of = (indexes: readonly number[]): PageTab<Name>[] => indexes.flatMap((index) => tabs[index] ?? []);
  return (
    <div ref={ref} className={classes.row}>
      <Tabs.List ref={list} aria-label={label} className={classes.tabs}>
        {of(fits.row).map((tab) => (
          <Tabs.Tab key={tab.name} value={tab.name}>
            {tab.label} {tab.count !== undefined && <span className={classes.count}>{tab.count}</span>}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {fits.menu.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="subtle" color="gray" className={classes.more} rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('nav.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {of(fits.menu).map((tab) => (
              <Menu.Item key={tab.name} onClick={() => onShow(tab.name)} rightSection={tab.count}>
                {tab.label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}

/** What makes a count as wide as it is; all icons are of one width. */
function textOf(count: ReactNode): string {
  return typeof count === 'object' ? '#' : String(count ?? '');
}
