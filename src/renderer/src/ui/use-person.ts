import { useLocalStorage } from '@mantine/hooks';
import { useSession } from '#renderer/ui/session.ts';

/**
 * The name noted with every action: of who is signed in, else, where the store has no staff, the one entered on this PC; empty until
 * someone enters one.
 */
export function usePerson(): [string, (name: string) => void] {
  const [person, setPerson] = useLocalStorage({ key: 'backroom.person', defaultValue: '', getInitialValueInEffect: false });
  const signedIn = useSession();
  return [signedIn?.staff.name ?? person, (name) => setPerson(name.trim().slice(0, 60))];
}
