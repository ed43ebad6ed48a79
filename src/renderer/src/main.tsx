import type { Changed } from '#contract/events.ts';
import { catalogues, spokenLanguage } from '#renderer/app/i18n/language.ts';
import { readAhead } from '#renderer/app/read-ahead.ts';
import { stayConnected } from '#renderer/rpc.ts';

/** Until the screens are there, nothing has been read that a change could make old. */
let onChange: (change: Changed) => void = () => undefined;

// The link, the first reads and the words are on their way while the screens are still being loaded.
void stayConnected((change) => onChange(change));
void readAhead(new URL(window.location.href), localStorage);
void catalogues[spokenLanguage()]();
const { showScreens } = await import('#renderer/app/screens.tsx');
onChange = await showScreens();
