import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoundLine } from '#contract/picking.ts';
import { rpc } from '#renderer/rpc.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { useStore } from '#renderer/ui/store-context.ts';

interface Props {
  opened: boolean;
  onClose: () => void;
  code: string;
  line: RoundLine;
  person: string;
  onTaught: (text: string) => void;
}

/** A barcode nobody knows is said to be the line in hand. */
export function TeachDialog({ opened, onClose, code, line, person, onTaught }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const teach = useMutation({
    mutationFn: (requestId: string) => rpc.scan.teach({ storeId: store.id, requestId, person, code, sku: line.sku }),
    onSuccess: () => onTaught(t('picking.taught', { code, name: line.name })),
  });
  return (
    <Dialog opened={opened} onClose={onClose} title={t('picking.teachTitle')}>
      <Stack gap="md">
        <Text>{t('picking.teachAsk', { code, name: line.name, sku: line.sku })}</Text>
        {teach.error && <ErrorNote error={teach.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('picking.cancel')}
          </Button>
          <Button onClick={() => teach.mutate(crypto.randomUUID())} loading={teach.isPending} data-autofocus>
            {t('picking.teach')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
