import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const endOnWindows = (pid: number): void => {
  const program = join(process.env['SystemRoot'] ?? 'C:\\Windows', 'System32', 'taskkill.exe');
  spawn(program, ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true }).on(
    'error',
    () => undefined,
  );
};

/** Ends a process that leads a group, and whatever it has started. */
export const endProcesses = ({ pid, exitCode, signalCode }: ChildProcess): void => {
  // The number of one that is gone may be somebody else's by now.
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  if (process.platform === 'win32') {
    endOnWindows(pid);
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It ended by itself a moment ago.
  }
};
