import { Button, CloseButton, FileButton } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { IconCamera } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { rpc } from '#renderer/rpc.ts';
import { ErrorNote } from '#renderer/ui/ErrorNote.tsx';
import classes from '#renderer/ui/photo/Photo.module.css';
import { PhotoThumb } from '#renderer/ui/photo/PhotoThumb.tsx';
import { photoQuery } from '#renderer/ui/photo/queries.ts';
import { base64Of, shrunk } from '#renderer/ui/photo/shrink.ts';
import { useStore } from '#renderer/ui/store-context.ts';
import { usePerson } from '#renderer/ui/use-person.ts';

interface Props {
  /** The picture that was chosen; null while there is none. */
  photoId: string | null;
  /** What it is of, for who hears it. */
  about: string;
  onChange: (photoId: string | null) => void;
}

/** One picture, taken or chosen, kept on this PC until what it belongs to is done. */
export function PhotoField({ photoId, about, onChange }: Props) {
  const { t } = useTranslation();
  const store = useStore();
  const client = useQueryClient();
  const [person] = usePerson();
  const keep = useMutation({
    mutationFn: async (file: File) => {
      const jpeg = await shrunk(file);
      if (jpeg === null) return null;
      const photo = { storeId: store.id, photoId: crypto.randomUUID(), jpeg: await base64Of(jpeg) };
      const { deletedAt } = await rpc.photos.keep({ ...photo, person: person === '' ? '—' : person });
      client.setQueryData(photoQuery(store.id, photo.photoId).queryKey, { photoId: photo.photoId, jpeg: photo.jpeg, deletedAt });
      return photo.photoId;
    },
    onSuccess: (kept) => kept !== null && onChange(kept),
  });
  return (
    <div className={classes.field}>
      {photoId === null ? (
        <FileButton accept="image/*" capture="environment" onChange={(file) => file !== null && keep.mutate(file)}>
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<IconCamera size={16} aria-hidden />}
              loading={keep.isPending}
              aria-label={t('photo.addOf', { about })}
            >
              {t('photo.add')}
            </Button>
          )}
        </FileButton>
      ) : (
        <>
          <PhotoThumb photoId={photoId} about={about} />
          <CloseButton aria-label={t('photo.removeOf', { about })} title={t('photo.remove')} onClick={() => onChange(null)} />
        </>
      )}
      <span className={classes.hint}>
        {photoId === null && t('photo.optional')} {t('photo.staysHere')}
      </span>
      {keep.data === null && photoId === null && (
        <p className={classes.unreadable} role="alert">
          {t('photo.unreadable')}
        </p>
      )}
      {keep.error && <ErrorNote error={keep.error} />}
    </div>
  );
}
