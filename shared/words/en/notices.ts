import { policyNotices } from './policy';

export const notices = {
  'file-set-aside': {
    title: '{{file}} could not be read and was set aside',
    body: 'Keyturn goes on without it. What was in the file is kept as {{keptAs}}.',
    next: 'To get it back, close Keyturn, mend that copy and rename it to {{file}}.',
  },
  'file-newer': {
    title: '{{file}} was written by a newer Keyturn',
    body: 'Keyturn leaves the file as it is and goes on without it. Changes cannot be saved to it.',
    next: 'Install the newer Keyturn.',
  },
  'file-unreadable': {
    title: '{{file}} could not be opened',
    body: 'Keyturn goes on without it. The system said: {{reason}}',
    next: 'Check your rights on the folder named in Settings, About, then start Keyturn again.',
  },
  'policy-refused': policyNotices,
  'update-not-installed': { title: 'Keyturn was not updated to version {{version}}' },
  'shut-out': {
    title: 'Keyturn signed out',
    body_one: 'It was locked, and {{count}} try to unlock it was wrong.',
    body_other: 'It was locked, and {{count}} tries to unlock it were wrong.',
    next: 'If it was not you, somebody has tried at this computer. Sign in again.',
  },
} as const;
