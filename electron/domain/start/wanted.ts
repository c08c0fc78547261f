import { linkInArguments } from '../links/arguments';
import { commandsIn } from './commands';

interface WantedAtStart {
  /** Whatever the settings say of a start. */
  readonly window: boolean;
  readonly quick: boolean;
}

/** What a first start can do of all that a later one can ask for: nobody is signed in, and so there is nothing to lock, clear or leave. */
export const wantedAtStart = (given: readonly unknown[]): WantedAtStart => {
  const commands = commandsIn(given);
  const isShown = commands.includes('show') || commands.includes('toggle');
  return { window: isShown || linkInArguments(given) !== undefined, quick: commands.includes('quick') };
};
