import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeReading, learn, nothingLearned, propose, readingOverMs, readingsWanted } from '#renderer/settings/learn-reader.ts';
import { Proposal } from '#renderer/settings/Proposal.tsx';
import { ReadingChart } from '#renderer/settings/ReadingChart.tsx';
import scanner from '#renderer/settings/Scanner.module.css';
import classes from '#renderer/settings/SettingsPage.module.css';
import { useKeyTap } from '#renderer/ui/scan/use-wedge.ts';
import { Spoken } from '#renderer/ui/Spoken.tsx';

/** Three scans, their timing as small charts, and the values that fit them. Meanwhile no scan does anything else. */
export function LearnReader() {
  const { t } = useTranslation();
  const [on, setOn] = useState(false);
  const [learning, setLearning] = useState(nothingLearned);
  const { done, now } = learning;
  const listening = on && done.length < readingsWanted;
  useKeyTap(listening, (key) => setLearning((state) => learn(state, key)));

  useEffect(() => {
    if (!listening || now === null) return undefined;
    const timer = setTimeout(() => setLearning(closeReading), readingOverMs);
    return () => clearTimeout(timer);
  }, [listening, now]);

  function start(): void {
    setLearning(nothingLearned);
    setOn(true);
  }
  const next = listening ? t('scanner.learn.waiting', { n: done.length + 1 }) : '';

  return (
    <section className={classes.card} aria-labelledby="learn-reader">
      <h2 id="learn-reader">{t('scanner.learn.title')}</h2>
      <p className={classes.dim}>{t('scanner.learn.hint')}</p>
      <div className={classes.buttons}>
        {listening ? (
          <Button variant="default" onClick={() => setOn(false)}>
            {t('scanner.learn.stop')}
          </Button>
        ) : (
          <Button variant={done.length === 0 ? 'filled' : 'default'} onClick={start}>
            {t(done.length === 0 ? 'scanner.learn.start' : 'scanner.learn.again')}
          </Button>
        )}
        <span aria-hidden>{next}</span>
        <Spoken text={next} />
      </div>
      {done.length > 0 && (
        <ol className={scanner.readings}>
          {done.map((reading, index) => (
            <li key={index}>
              <ReadingChart reading={reading} number={index + 1} />
            </li>
          ))}
        </ol>
      )}
      {done.length >= readingsWanted && <Proposal readings={done} proposal={propose(done)} />}
    </section>
  );
}
