import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { parseCode } from '#contract/codes.ts';
import type { BinRow } from '#contract/picking.ts';
import { rpc } from '#renderer/rpc.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useScanTarget } from '#renderer/ui/scan-target.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** The bags that stand in this bin go to another one; scanned or typed. */
export function MoveDialog({ order, onClose }: { order: BinRow['orders'][number]; onClose: () => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const named = useNamed();
  const [bin, setBin] = useState('');
  const move = useMutation({
    mutationFn: async (by: { person: string; requestId: string }): Promise<void> => {
      const click = { storeId: store.id, pickupId: order.pickupId, ...by };
      const bags = order.bags.map((bag) => ({ bag, bin: bin.trim() }));
      if (bags.length === 0) await rpc.pickups.stage({ ...click, bin: bin.trim() });
      else await rpc.picking.place({ ...click, target: { pickupId: order.pickupId }, of: order.of, bags });
    },
    onSuccess: onClose,
  });
  useScanTarget((code) => {
    const ours = parseCode(code);
    if (ours?.kind !== 'bin') return null;
    setBin(ours.bin);
    return t('pickups.detail.bin', { bin: ours.bin });
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    if (bin.trim() !== '') named.run((by) => move.mutate(by));
  }
  return (
    <Dialog opened onClose={onClose} title={t('picking.bins.moveTitle', { order: order.incrementId })}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <TextInput
            label={t('picking.bins.moveTo')}
            value={bin}
            maxLength={20}
            onChange={(event) => setBin(event.currentTarget.value)}
            data-autofocus
            autoComplete="off"
          />
          {move.error && <ErrorNote error={move.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('picking.cancel')}
            </Button>
            <Button type="submit" loading={move.isPending} disabled={bin.trim() === ''}>
              {t('picking.bins.move')}
            </Button>
          </Group>
        </Stack>
      </form>
      {named.form}
    </Dialog>
  );
}
