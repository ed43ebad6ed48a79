import { Button, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from '#renderer/settings/SettingsPage.module.css';
import { playSound, useSounds, type SoundName } from '#renderer/ui/sound.ts';

const names: readonly SoundName[] = ['ok', 'refused', 'done'];

/** Whether this PC makes sounds, and how they are. */
export function Sounds() {
  const { t } = useTranslation();
  const [on, setOn] = useSounds();
  return (
    <section className={classes.card} aria-labelledby="sounds">
      <h2 id="sounds">{t('scanner.sounds.title')}</h2>
      <Switch
        label={t('scanner.sounds.on')}
        description={t('scanner.sounds.hint')}
        checked={on}
        onChange={(event) => setOn(event.currentTarget.checked)}
      />
      {on && (
        <div className={classes.buttons}>
          {names.map((name) => (
            <Button key={name} variant="default" onClick={() => playSound(name)}>
              {t(`scanner.sounds.${name}`)}
            </Button>
          ))}
        </div>
      )}
    </section>
  );
}
