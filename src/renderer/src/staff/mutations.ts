import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Role, StaffList } from '#contract/staff.ts';
import { rpc } from '#renderer/rpc.ts';
import { noteLastPerson } from '#renderer/staff/last-person.ts';
import { staffQuery } from '#renderer/staff/queries.ts';
import { closeSwitch } from '#renderer/staff/switching.ts';
import { keepSession, sessionOf } from '#renderer/ui/session.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

/** Signs someone in with the PIN; whoever was signed in before in this window is signed out. */
export function useSignIn() {
  const store = useStore();
  return useMutation({
    mutationFn: ({ staffId, pin }: { staffId: string; pin: string }) => signIn(store.id, staffId, pin),
  });
}

async function signIn(storeId: string, staffId: string, pin: string): Promise<void> {
  const { session, staff } = await rpc.staff.signIn({ storeId, who: { staffId }, pin });
  const before = sessionOf(storeId);
  if (before !== null) void rpc.staff.signOut({ storeId, session: before.session }).catch(() => undefined);
  noteLastPerson(storeId, staff.id);
  keepSession(storeId, { session, staff });
  closeSwitch();
}

export interface MemberInput {
  name: string;
  initials: string;
  role: Role;
}

/** What a manager changes about staff. `requestId` is made once per opened form, so that trying again does nothing twice. */
export type StaffChange =
  | ({ change: 'add'; pin: string } & MemberInput)
  | ({ change: 'change'; staffId: string } & MemberInput)
  | { change: 'setActive'; staffId: string; active: boolean }
  | { change: 'resetPin'; staffId: string; pin: string }
  | { change: 'newBadge' | 'unlock'; staffId: string }
  | { change: 'setLockAfter'; minutes: number };

export function useStaffChange() {
  const store = useStore();
  const client = useQueryClient();
  const [name] = usePerson();
  return useMutation({
    mutationFn: async ({ what, requestId }: { what: StaffChange; requestId: string }) => {
      // The very first one is added by nobody yet: by themselves.
      const person = name === '' && what.change === 'add' ? what.name : name;
      const { list } = await send({ storeId: store.id, requestId, person }, what);
      const [only] = list.members;
      if (what.change === 'add' && list.members.length === 1 && only !== undefined) await signIn(store.id, only.id, what.pin);
      return list;
    },
    onSuccess: (list: StaffList) => client.setQueryData(staffQuery(store.id).queryKey, list),
  });
}

function send(click: { storeId: string; requestId: string; person: string }, what: StaffChange) {
  switch (what.change) {
    case 'add':
      return rpc.staff.add({
        ...click,
        name: what.name,
        initials: what.initials === '' ? null : what.initials,
        role: what.role,
        pin: what.pin,
      });
    case 'change':
      return rpc.staff.change({ ...click, staffId: what.staffId, name: what.name, initials: what.initials, role: what.role });
    case 'setActive':
      return rpc.staff.setActive({ ...click, staffId: what.staffId, active: what.active });
    case 'resetPin':
      return rpc.staff.resetPin({ ...click, staffId: what.staffId, pin: what.pin });
    case 'newBadge':
      return rpc.staff.newBadge({ ...click, staffId: what.staffId });
    case 'unlock':
      return rpc.staff.unlock({ ...click, staffId: what.staffId });
    case 'setLockAfter':
      return rpc.staff.setLockAfter({ ...click, minutes: what.minutes });
  }
}
