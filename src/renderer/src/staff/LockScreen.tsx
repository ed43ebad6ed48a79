import { Notifications } from '@mantine/notifications';
import { IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCode } from '#contract/codes.ts';
import type { StaffMember } from '#contract/staff.ts';
import { lastPerson } from '#renderer/staff/last-person.ts';
import classes from '#renderer/staff/LockScreen.module.css';
import { SignIn } from '#renderer/staff/SignIn.tsx';
import { useBadgeKeys } from '#renderer/staff/use-badge-keys.ts';
import { useScanTarget } from '#renderer/ui/scan-target.ts';
import { Spoken } from '#renderer/ui/Spoken.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

/** Covers everything until someone signs in. What is below stays as it was, out of reach: the browser's own modal dialog sees to it. */
export function LockScreen({ people, training }: { people: readonly StaffMember[]; training: boolean }) {
  const { t } = useTranslation();
  const store = useStore();
  const dialog = useRef<HTMLDialogElement>(null);
  const [chosenId, setChosenId] = useState(() => (people.length === 1 ? (people[0]?.id ?? null) : lastPerson(store.id)));
  const [said, setSaid] = useState('');
  const chosen = people.find((member) => member.id === chosenId) ?? null;

  useEffect(() => {
    const shown = dialog.current;
    // A modal dialog gives the focus to its first button; the PIN is what comes next.
    if (shown !== null && !shown.open) {
      shown.showModal();
      shown.querySelector('input')?.focus();
    }
    return () => shown?.close();
  }, []);

  function badge(code: string): string {
    const member = people.find((each) => each.badge === code.toUpperCase());
    const text = member === undefined ? t('staff.badgeUnknown') : t('staff.badgeOf', { name: member.name });
    if (member !== undefined) setChosenId(member.id);
    setSaid(text);
    return text;
  }
  useBadgeKeys(badge);
  useScanTarget((text) => {
    const code = parseCode(text);
    return code?.kind === 'badge' ? badge(code.badge) : { text: t('staff.signInFirst'), sound: 'refused' };
  });

  return (
    <dialog ref={dialog} className={classes.screen} aria-labelledby="lock-title" onCancel={(event) => event.preventDefault()}>
      <div className={classes.card}>
        <header className={classes.head}>
          <IconLock size={22} stroke={1.6} aria-hidden />
          <div>
            <h1 id="lock-title">{t('staff.lockTitle')}</h1>
            <p>{t('staff.lockHint', { store: store.name })}</p>
          </div>
        </header>
        <SignIn
          people={people}
          chosen={chosen}
          onChoose={(member) => {
            setChosenId(member.id);
            setSaid('');
          }}
        />
        <p className={classes.said} aria-hidden>
          {said}
        </p>
        <Spoken text={said} />
      </div>
      {/* There a notice may say the new PIN, which nobody could read below this. */}
      {training && <Notifications position="bottom-right" withinPortal={false} />}
    </dialog>
  );
}
