import { useLocalStorage } from '@mantine/hooks';

/** Whether a reader was tried on this PC and typed what it should. */
export function useScannerTried(): [boolean, (tried: boolean) => void] {
  const [tried, setTried] = useLocalStorage({ key: 'backroom.scannerTried', defaultValue: false, getInitialValueInEffect: false });
  return [tried, setTried];
}
