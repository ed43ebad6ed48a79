import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from '#renderer/ui/TabbedPage.module.css';

export interface PageTab<Name extends string> {
  name: Name;
  label: string;
  /** Shown behind the label; nothing while it is not known. */
  count?: ReactNode;
}

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
        <Tabs.List aria-label={title} className={classes.tabs}>
          {tabs.map((tab) => (
            <Tabs.Tab key={tab.name} value={tab.name}>
              {tab.label} <span className={classes.count}>{tab.count}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </div>
      <Tabs.Panel value={shown} className={classes.panel}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
