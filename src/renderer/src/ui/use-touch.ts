import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';

/** Touch mode: 44 px targets and 56 px rows through an attribute of the root element (tokens.css). */
export function useTouch(): [boolean, (on: boolean) => void] {
  const [touch, setTouch] = useLocalStorage({ key: 'backroom.touch', defaultValue: false, getInitialValueInEffect: false });
  useEffect(() => {
    document.documentElement.toggleAttribute('data-touch', touch);
  }, [touch]);
  return [touch, setTouch];
}
