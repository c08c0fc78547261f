import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createPracticeHost } from './practice-process';
import { systemTimers } from './timers';

const folder = mkdtempSync(join(tmpdir(), 'keyturn-practice-'));
const children: ChildProcess[] = [];

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

afterEach(async () => {
  for (const child of children.splice(0)) {
    if (hasEnded(child)) continue;
    const exit = once(child, 'exit');
    child.kill('SIGKILL');
    await exit;
  }
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const CONTROL = Buffer.alloc(24, 7);
const users = [{ userName: 'admin', password: 'Practice-1', domain: '' }];
const ready = { kind: 'ready', url: 'http://127.0.0.1:40000/SecretServer', users };

/** Starts a real process that runs this script, in place of the vault, and takes down what is heard of it. */
const startScript = (script: string) => {
  const file = join(folder, `${children.length}.mjs`);
  writeFileSync(file, script);
  const host = createPracticeHost({
    fork: () => {
      const child = fork(file, { stdio: 'ignore' });
      children.push(child);
      return {
        get pid() {
          return child.pid;
        },
        once: child.once.bind(child),
        kill: () => child.kill(),
        postMessage: (message) => child.send(message as object),
      };
    },
    random: { bytes: () => CONTROL },
    timers: systemTimers,
  });
  let tell: (news: unknown) => void = () => undefined;
  const heard = new Promise<unknown>((resolve) => {
    tell = resolve;
  });
  const run = host.start({ onReady: tell, onGone: tell });
  const child = children.at(-1) as ChildProcess;
  return { run, child, heard };
};

/** Says this once it is spoken to, and stays, as a vault does. */
const saying = (message: unknown) => `
  process.once('message', () => process.send(${JSON.stringify(message)}));
  setInterval(() => {}, 60_000);
`;

describe('the process of the practice vault', () => {
  it('is known by its address and its first user once it says that it is ready', async () => {
    const { heard } = startScript(
      saying({ ...ready, users: [...users, { ...users[0], userName: 'reader' }] }),
    );
    expect(await heard).toEqual({ url: ready.url, user: users[0] });
  });

  it('gets its token by message, and neither arguments nor environment hold it', async () => {
    const got = join(folder, 'got.json');
    const { child, heard } = startScript(`
      import { writeFileSync } from 'node:fs';
      process.once('message', (message) => {
        writeFileSync(${JSON.stringify(got)}, JSON.stringify(message));
        process.send(${JSON.stringify(ready)});
      });`);
    const news = await heard;
    const token = CONTROL.toString('base64url');
    expect(JSON.parse(readFileSync(got, 'utf8'))).toEqual({ control: token });
    expect(JSON.stringify(news)).not.toContain(token);
    if (process.platform !== 'linux') return;
    for (const place of ['cmdline', 'environ']) {
      expect(readFileSync(`/proc/${String(child.pid)}/${place}`, 'utf8')).not.toContain(token);
    }
  });

  it('says why it could not start, cut where it goes on for long', async () => {
    expect(await startScript(saying({ kind: 'failed', cause: 'no port is free' })).heard).toBe(
      'no port is free',
    );
    const { heard } = startScript(saying({ kind: 'failed', cause: 'x'.repeat(9_000) }));
    expect(await heard).toHaveLength(300);
  });

  it('is told to be gone with the code that it ended with', async () => {
    expect(await startScript('process.exit(3)').heard).toBe('exit code 3');
  });

  it.each<[string, unknown]>([
    ['another machine', { ...ready, url: 'http://vault.corp.example:80/SecretServer' }],
    ['an address that only begins like this machine', { ...ready, url: 'http://127.0.0.1:80@evil.example/' }],
    ['no user', { ...ready, users: [] }],
    ['a user without a password', { ...ready, users: [{ userName: 'admin', domain: '' }] }],
    ['something that nobody asked for', { ...ready, control: 'token' }],
    ['nothing that can be understood', 'hello'],
  ])('is refused when its first message names %s', async (_, message) => {
    expect(await startScript(saying(message)).heard).toBe('EBADMSG');
  });

  it('is gone when it was stopped', async () => {
    const { run, child, heard } = startScript(saying(ready));
    await heard;
    await run.stop();
    expect(child.signalCode).toBe('SIGTERM');
    await run.stop();
  });

  it('is gone when it was stopped before it ran a line', async () => {
    const { run, child } = startScript(saying(ready));
    await run.stop();
    expect(hasEnded(child)).toBe(true);
  });

  it('is ended by its number when it does not listen', async () => {
    const { run, child, heard } = startScript(`process.on('SIGTERM', () => {}); ${saying(ready)}`);
    await heard;
    await run.stop();
    expect(child.signalCode).toBe('SIGKILL');
  });
});
