import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/ui/TabbedPage.module.css';
import { TabRow, type PageTab } from '#renderer/ui/TabRow.tsx';

interface Props<Name extends string> {
  title: string;
  tabs: readonly PageTab<Name>[];
  shown: Name;
  onShow: (name: Name) => void;
  children: ReactNode;
}

/** A screen with its title and its views side by side; `children` is the view that is shown, as high as what is left of the window. */
export function TabbedPage<Name extends string>({ title, tabs, shown, onShow, children }: Props<Name>) {
  return (
    <Tabs
      className={classes.page}
      value={shown}
      onChange={(value) => {
        const next = tabs.find((tab) => tab.name === value);
        if (next) onShow(next.name);
      }}
    >
      <div className={classes.top}>
        <h1>{title}</h1>
        <TabRow label={title} tabs={tabs} shown={shown} onShow={onShow} />
      </div>
      <Tabs.Panel value={shown} className={classes.panel}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
