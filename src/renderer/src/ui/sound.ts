import { useLocalStorage } from '@mantine/hooks';

/** `ok`: understood; `refused`: not, or wrong; `done`: a whole step is finished. */
export type SoundName = 'ok' | 'refused' | 'done';

/** Hertz and milliseconds, one after the other. Low and rough is bad, high and clear is good. */
const tones: Record<SoundName, { wave: OscillatorType; notes: [hertz: number, ms: number][] }> = {
  ok: { wave: 'sine', notes: [[1_320, 70]] },
  refused: {
    wave: 'square',
    notes: [
      [220, 140],
      [165, 220],
    ],
  },
  done: {
    wave: 'sine',
    notes: [
      [880, 90],
      [1_320, 140],
    ],
  },
};

const storageKey = 'backroom.sounds';
const loudness = 0.12;
let context: AudioContext | null = null;
let playing: OscillatorNode | null = null;

/** Plays a sound, unless this PC is to be quiet. The one before it stops: there are never two at once. */
export function playSound(name: SoundName): void {
  if (localStorage.getItem(storageKey) === 'false' || typeof AudioContext === 'undefined') return;
  context ??= new AudioContext();
  void context.resume();
  playing?.stop();
  const { wave, notes } = tones[name];
  const oscillator = new OscillatorNode(context, { type: wave });
  const gain = new GainNode(context, { gain: loudness });
  oscillator.connect(gain).connect(context.destination);
  let at = context.currentTime;
  oscillator.start(at);
  for (const [hertz, ms] of notes) {
    oscillator.frequency.setValueAtTime(hertz, at);
    at += ms / 1_000;
  }
  // Silence comes in ten milliseconds, so that the end does not click.
  gain.gain.setValueAtTime(loudness, Math.max(context.currentTime, at - 0.01));
  gain.gain.linearRampToValueAtTime(0, at);
  oscillator.stop(at);
  playing = oscillator;
  oscillator.addEventListener('ended', () => {
    if (playing === oscillator) playing = null;
  });
}

/** Whether this PC makes sounds. */
export function useSounds(): [boolean, (on: boolean) => void] {
  const [on, setOn] = useLocalStorage({ key: storageKey, defaultValue: true, getInitialValueInEffect: false });
  return [on, setOn];
}
