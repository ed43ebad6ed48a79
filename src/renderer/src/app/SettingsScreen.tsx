import { PrintersSection } from '#renderer/printing/PrintersSection.tsx';
import { SettingsPage } from '#renderer/settings/SettingsPage.tsx';
import { StaffSection } from '#renderer/staff/StaffSection.tsx';

/** The settings with the sections that other features bring. */
export function SettingsScreen() {
  return <SettingsPage sections={{ staff: StaffSection, printers: PrintersSection }} />;
}
