import { useLocalStorage } from '@mantine/hooks';
import { suffixes, usualSettings, type ScannerSettings } from '#renderer/ui/scan/wedge.ts';

const storageKey = 'backroom.scanner';

/** Between these a reader is told from a person and a code from a word. */
export const gapRange = { min: 10, max: 55 };
export const lengthRange = { min: 3, max: 30 };

/** What was kept, read leniently: a value that makes no sense is the usual one. */
export function readSettings(raw: string | undefined): ScannerSettings {
  const kept = parsed(raw);
  const number = (value: unknown, { min, max }: { min: number; max: number }, usual: number): number =>
    typeof value === 'number' && value >= min && value <= max ? Math.round(value) : usual;
  return {
    gapMs: number(kept['gapMs'], gapRange, usualSettings.gapMs),
    length: number(kept['length'], lengthRange, usualSettings.length),
    suffix: suffixes.find((suffix) => suffix === kept['suffix']) ?? usualSettings.suffix,
    prefix: typeof kept['prefix'] === 'string' ? kept['prefix'].slice(0, 3) : usualSettings.prefix,
  };
}

function parsed(raw: string | undefined): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(raw ?? '{}');
    return typeof kept === 'object' && kept !== null ? { ...kept } : {};
  } catch {
    return {};
  }
}

/** How the reader of this PC types. */
export function useScannerSettings(): [ScannerSettings, (settings: ScannerSettings) => void] {
  const [settings, setSettings] = useLocalStorage({
    key: storageKey,
    defaultValue: usualSettings,
    getInitialValueInEffect: false,
    deserialize: readSettings,
  });
  return [settings, setSettings];
}
