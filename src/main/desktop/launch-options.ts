import { app } from 'electron';

/** From `npm start`: run the training world in this folder. All null and false when a person starts the installed app. */
export type LaunchOptions = { training: string | null; seed: number; quiet: boolean };

export function readLaunchOptions(): LaunchOptions {
  const training = app.commandLine.getSwitchValue('training');
  const seed = Number(app.commandLine.getSwitchValue('seed'));
  return {
    training: training === '' ? null : training,
    seed: Number.isInteger(seed) && seed > 0 ? seed : 1,
    quiet: app.commandLine.hasSwitch('quiet-world'),
  };
}
