import { readdirSync, readFileSync } from 'node:fs';

interface Process {
  readonly pid: string;
  readonly commandLine: string;
}

const read = (pid: string, name: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
};

/** All that runs on one data folder, whoever its parent is by now: Chromium tells it to each of its processes. */
export const processesOn = (dataFolder: string): readonly Process[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .map((pid) => ({ pid, commandLine: read(pid, 'cmdline').replaceAll('\0', ' ') }))
    .filter(({ commandLine }) => commandLine.includes(`--user-data-dir=${dataFolder}`));

/** Whether the kernel holds it to a list of calls that it may make. */
export const isConfined = ({ pid }: Process): boolean => /^Seccomp:\s*2$/mu.test(read(pid, 'status'));

/** How it was called, and with what around it. */
export const surroundingsOf = ({ pid }: Process): string =>
  `${read(pid, 'cmdline')}\0${read(pid, 'environ')}`;
