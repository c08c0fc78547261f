const COMMANDS = ['show', 'toggle', 'quick', 'lock', 'clear-clipboard', 'sign-out'] as const;

/** What a later start can have the running app do: any desktop has shortcuts that start programs. */
export type StartCommand = (typeof COMMANDS)[number];

const MOST_ARGUMENTS = 100;

/** Each that was given, once, in the order of those arguments. Whatever else was given is none of this. */
export const commandsIn = (given: readonly unknown[]): readonly StartCommand[] => {
  const found = given
    .slice(0, MOST_ARGUMENTS)
    .flatMap((argument) => COMMANDS.filter((command) => argument === `--${command}`));
  return [...new Set(found)];
};
