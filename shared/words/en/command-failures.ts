export const commandFailures = {
  'command-not-absolute': {
    what: 'The program was not named with its full path, so it was not run.',
    next: 'Enter the full path.',
  },
  'command-not-found': {
    what: 'There is no such program, or the one that it is written for is missing.',
    next: 'Check the path.',
  },
  'command-not-runnable': {
    what: 'The system did not run the program.',
    next: 'Check that it is a program, and that you may run it.',
  },
  'command-failed': {
    what: 'The token command failed.',
    next: 'Run it in a terminal to see what it says.',
  },
  'command-too-slow': {
    what: 'The token command took longer than 30 seconds and was ended.',
    next: 'Run it in a terminal to see what it waits for.',
  },
  'command-no-token': {
    what: 'What the token command printed is not a token.',
    next: 'Choose a command that prints the token alone, on one line.',
  },
} as const;
