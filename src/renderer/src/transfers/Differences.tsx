import { ActionIcon } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Discrepancy, TransferDetail } from '#contract/transfers.ts';
import { rpc } from '#renderer/rpc.ts';
import { deviceId } from '#renderer/transfers/device.ts';
import classes from '#renderer/transfers/Differences.module.css';
import { Chip } from '#renderer/ui/Chip.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import { PhotoThumb } from '#renderer/ui/photo/PhotoThumb.tsx';
import { useStore } from '#renderer/ui/store-context.ts';
import { writeLines } from '#renderer/ui/transfer-lines.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';

/** What was different, each with its kind, who said so and what follows for stock. `open`: reports may be taken back here. */
export function Differences({ transfer, open }: { transfer: TransferDetail; open: boolean }) {
  const { t } = useTranslation();
  const store = useStore();
  const named = useNamed();
  const withdraw = useMutation({
    mutationFn: (about: { reportId: string; person: string; requestId: string }) =>
      rpc.transfers.withdrawReport({ storeId: store.id, transferId: transfer.id, device: deviceId(), ...about }),
  });
  if (transfer.discrepancyList.length === 0) return null;
  return (
    <section className={classes.differences} aria-label={t('transfers.discrepancies')}>
      <h3>{t('transfers.discrepancies')}</h3>
      {withdraw.error && <ErrorNote error={withdraw.error} />}
      {named.form}
      <ul>
        {transfer.discrepancyList.map((one, index) => (
          <li key={one.id ?? `${one.kind} ${one.sku} ${index}`}>
            <Difference transfer={transfer} one={one} />
            {one.photo !== null && <PhotoThumb photoId={one.photo} about={one.name} kept={!open} />}
            {open && one.id !== null && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('transfers.report.withdraw', { sku: one.sku })}
                title={t('transfers.report.withdraw', { sku: one.sku })}
                onClick={() => named.run((click) => one.id !== null && withdraw.mutate({ ...click, reportId: one.id }))}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Difference({ transfer, one }: { transfer: TransferDetail; one: Discrepancy }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { origin, destination, role } = transfer;
  const foreign = one.kind === 'wrongItem' || one.kind === 'notInShipment';
  const facts = [one.sku === one.name ? '' : one.sku, one.note, one.person ?? '', one.at === null ? '' : format.clock(one.at)];
  return (
    <>
      <span className={classes.kind}>
        <Chip tone="needs" text={t(`transfers.kind.${one.kind}`)} />
      </span>
      <div className={classes.what}>
        <p>
          <b>{format.quantity(one.quantity)} ×</b> {one.name} <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
        </p>
        <p className={classes.follows}>
          {t(`transfers.follows.${one.kind}`, { origin, destination })}{' '}
          {foreign && role === 'destination' && transfer.state === 'closed' && (
            <Link
              to="/transfers"
              search={(old) => ({
                store: old.store,
                ask: '1',
                outlet: transfer.otherOutlet,
                lines: writeLines([one]),
                note: t('transfers.cameWith', { transfer: transfer.label }),
              })}
            >
              {t('transfers.keepIt')}
            </Link>
          )}
        </p>
      </div>
    </>
  );
}
