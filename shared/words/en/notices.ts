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
  'behind-lock': {
    done: {
      exportAudits: 'The audit was exported while Keyturn was locked',
      saveFile: 'The file was saved while Keyturn was locked',
      sendFile: 'The file was put into the secret while Keyturn was locked',
      removeFile: 'The file was removed from the secret while Keyturn was locked',
    },
    next: {
      exportAudits: 'All of it lies where you have chosen.',
      saveFile: 'All of it lies where you have chosen.',
      sendFile: 'The server has confirmed it.',
      removeFile: 'The server has confirmed it.',
    },
    failed: {
      exportAudits: 'The audit was not exported: Keyturn was locked meanwhile',
      saveFile: 'The file was not saved: Keyturn was locked meanwhile',
      sendFile: 'The server has not confirmed the file that you were sending when Keyturn was locked',
      removeFile: 'The server has not confirmed that the file was removed: Keyturn was locked meanwhile',
    },
  },
  'shut-out': {
    title: 'Keyturn signed out',
    body_one: 'It was locked, and {{count}} try to unlock it was wrong.',
    body_other: 'It was locked, and {{count}} tries to unlock it were wrong.',
    next: 'If it was not you, somebody has tried at this computer. Sign in again.',
  },
} as const;
