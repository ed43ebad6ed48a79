import { Button, Skeleton, UnstyledButton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { IconPhotoOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import classes from '#renderer/ui/photo/Photo.module.css';
import { photoQuery } from '#renderer/ui/photo/queries.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { useFormat } from '#renderer/ui/use-format.ts';
import { useNamed } from '#renderer/ui/use-named.tsx';
import { useNow } from '#renderer/ui/use-now.ts';

interface Props {
  photoId: string;
  /** What it is of, for who hears it. */
  about: string;
  /** It belongs to something already: it may be deleted. */
  kept?: boolean;
}

/** A picture as small as a line; larger in a dialog, which says how long it stays. */
export function PhotoThumb({ photoId, about, kept = false }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const [open, setOpen] = useState(false);
  const photo = useQuery(photoQuery(store.id, photoId));
  if (photo.isPending) return <Skeleton width={56} height={56} />;
  if (photo.data === undefined) {
    return (
      <span className={classes.gone} title={t('photo.notHere')}>
        <IconPhotoOff size={20} role="img" aria-label={t('photo.notHere')} />
      </span>
    );
  }
  const source = `data:image/jpeg;base64,${photo.data.jpeg}`;
  return (
    <>
      <UnstyledButton className={classes.thumb} aria-label={t('photo.openOf', { about })} onClick={() => setOpen(true)}>
        <img src={source} alt="" />
      </UnstyledButton>
      <Dialog opened={open} onClose={() => setOpen(false)} title={t('photo.title', { about })} width={760}>
        <img src={source} alt={t('photo.of', { about })} className={classes.large} />
        <Fate photoId={photoId} deletedAt={photo.data.deletedAt} kept={kept} onDeleted={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

/** How long it stays, and deleting it before. */
function Fate({ photoId, deletedAt, kept, onDeleted }: { photoId: string; deletedAt: number; kept: boolean; onDeleted: () => void }) {
  const { t } = useTranslation();
  const store = useStore();
  const format = useFormat();
  const now = useNow(60_000);
  const named = useNamed();
  const [asking, setAsking] = useState(false);
  const forget = useMutation({
    mutationFn: (click: { person: string; requestId: string }) => rpc.photos.forget({ storeId: store.id, photoId, ...click }),
    onSuccess: onDeleted,
  });
  return (
    <div className={classes.fate}>
      <p className={classes.hint}>{t('photo.until', { time: format.until(deletedAt, now) })}</p>
      {forget.error && <ErrorNote error={forget.error} />}
      {named.form}
      {kept && !asking && (
        <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
          {t('photo.delete')}
        </Button>
      )}
      {asking && (
        <div className={classes.sure}>
          <span>{t('photo.deleteAsk')}</span>
          <Button color="red" loading={forget.isPending} onClick={() => named.run((click) => forget.mutate(click))} data-autofocus>
            {t('photo.deleteDo')}
          </Button>
        </div>
      )}
    </div>
  );
}
