import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Selection } from '../../domain/clipboard/clipboard-ports';
import { createSelectionReader } from './beside';
import { cookieIn, displayOf, type Display } from './display';
import { createXSelections } from './selection';

const TOOLS = ['Xvfb', 'xclip'];
const missing = TOOLS.filter((tool) => spawnSync('which', [tool]).status !== 0);
const has = process.platform === 'linux' && missing.length === 0;

const entry = (number: string, scheme: string, cookie: string): Buffer => {
  const text = (value: string) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(value.length);
    return Buffer.concat([length, Buffer.from(value, 'latin1')]);
  };
  return Buffer.concat([Buffer.from([1, 0]), text('host'), text(number), text(scheme), text(cookie)]);
};

describe('the way to a display', () => {
  it('is a socket of this computer, or a port of another one', () => {
    const none = Buffer.alloc(0);
    expect(displayOf(':99', none)?.address).toEqual({ path: '/tmp/.X11-unix/X99' });
    expect(displayOf('unix:7.0', none)?.address).toEqual({ path: '/tmp/.X11-unix/X7' });
    expect(displayOf('desk.corp.example:10.0', none)?.address).toEqual({
      host: 'desk.corp.example',
      port: 6010,
    });
    for (const name of ['', 'wayland-0', ':', ':x', ':1:2']) expect(displayOf(name, none)).toBeUndefined();
  });

  it('has the cookie of its number, whatever else the file holds, and none from a file that is cut', () => {
    const file = Buffer.concat([
      entry('98', 'MIT-MAGIC-COOKIE-1', 'of another'),
      entry('99', 'XDM-AUTHORIZATION-1', 'of another kind'),
      entry('99', 'MIT-MAGIC-COOKIE-1', 'ours'),
    ]);
    expect(cookieIn(file, '99').toString()).toBe('ours');
    expect(cookieIn(entry('', 'MIT-MAGIC-COOKIE-1', 'of all'), '5').toString()).toBe('of all');
    for (let cut = 0; cut < file.length; cut += 1)
      expect(cookieIn(file.subarray(0, cut), '99')).toHaveLength(0);
  });

  it('is not taken where Chromium may have selections of another kind', () => {
    const made = (env: NodeJS.ProcessEnv, ozone = '') =>
      createSelectionReader({ env, ozone, window: () => undefined }) !== undefined;
    expect(made({ DISPLAY: ':1' })).toBe(true);
    expect(made({})).toBe(false);
    expect(made({ DISPLAY: ':1', WAYLAND_DISPLAY: 'wayland-0' })).toBe(false);
    expect(made({ DISPLAY: ':1', WAYLAND_DISPLAY: 'wayland-0' }, 'x11')).toBe(true);
  });
});

describe.skipIf(!has)(`the selections of a desktop (apt-get install xvfb xclip)`, () => {
  let server: ChildProcess;
  let name = '';
  const owners: ChildProcess[] = [];

  beforeAll(async () => {
    server = spawn('Xvfb', ['-displayfd', '3', '-nolisten', 'tcp', '-noreset'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const [number] = (await once(server.stdio[3] as Readable, 'data')) as [Buffer];
    name = `:${number.toString().trim()}`;
  });

  afterAll(() => {
    desktop.close();
    for (const owner of owners) owner.kill('SIGKILL');
    server.kill();
  });

  const within = (ms: number) => AbortSignal.timeout(ms);
  const at = (display: Display | undefined) =>
    createXSelections(() => (display ? Promise.resolve(display) : Promise.reject(new Error('no display'))));
  const desktop = createXSelections(() => Promise.resolve(present()));
  const present = (): Display => {
    const display = displayOf(name, Buffer.alloc(0));
    if (!display) throw new Error('no display');
    return display;
  };
  const read = (selection: Selection, ms = 10_000) => desktop.read(selection, within(ms));

  const own = async (selection: Selection, text: string): Promise<ChildProcess> => {
    const owner = spawn('xclip', ['-i', '-quiet', '-selection', selection], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, DISPLAY: name },
    });
    owners.push(owner);
    owner.stdin.end(text);
    await expect.poll(() => read(selection)).toBe(text);
    return owner;
  };

  it('are read each for itself, letter by letter, and are empty where nobody has any', async () => {
    expect([await read('clipboard'), await read('primary')]).toEqual(['', '']);
    await own('clipboard', 'Quite-Unguessable "7Kd" \\ ü 🔑\nsecond line');
    expect(await read('primary')).toBe('');
    // Of two programs each has numbers of its own.
    expect(await desktop.isOf('clipboard', 0x200001, within(10_000))).toBe(false);
    expect(await desktop.isOf('primary', 0, within(10_000))).toBe(false);
    await own('primary', 'b'.repeat(200_000));
  });

  it('that come in pieces are too long to be ours, and are taken to their end, so that others are served too', async () => {
    const text = 'c'.repeat(20_000_000);
    const owner = spawn('xclip', ['-i', '-quiet', '-selection', 'clipboard'], {
      stdio: ['pipe', 'ignore', 'ignore'],
      env: { ...process.env, DISPLAY: name },
    });
    owners.push(owner);
    owner.stdin.end(text);
    await expect.poll(() => read('clipboard')).toBeUndefined();
    expect(await read('clipboard')).toBeUndefined();
    const other = spawn('xclip', ['-o', '-selection', 'clipboard'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, DISPLAY: name },
    });
    expect((await buffer(other.stdout)).length).toBe(text.length);
  });

  it('keep nobody waiting who is not answered: it fails in its time, and meanwhile everything else goes on', async () => {
    const owner = await own('clipboard', 'of a program that hangs');
    owner.kill('SIGSTOP');
    let turns = 0;
    const turning = setInterval(() => {
      turns += 1;
    }, 1);
    await expect(read('clipboard', 300)).rejects.toThrow('nobody answers');
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
    // It is known to hang: nobody waits for it a second time, and what somebody else has copied is read at once.
    await expect(read('clipboard', 3_600_000)).rejects.toThrow('nobody answers');
    expect(await read('primary')).toBe('b'.repeat(200_000));
    owner.kill('SIGCONT');
    await expect.poll(() => read('clipboard').catch(() => '')).toBe('of a program that hangs');
  });

  it('fail where the display is gone, refuses, or says what no display says', async () => {
    await expect(
      at(displayOf(':64999', Buffer.alloc(0))).read('clipboard', within(10_000)),
    ).rejects.toThrow();
    await expect(at(undefined).read('clipboard', within(10_000))).rejects.toThrow('no display');
    for (const answer of [
      Buffer.alloc(8),
      Buffer.alloc(300, 0xff),
      Buffer.from('HTTP/1.1 400 Bad Request\r\n'),
    ]) {
      const stranger = createServer((socket) => {
        socket.on('error', () => socket.destroy());
        socket.end(answer);
      });
      await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
      const { port } = stranger.address() as { port: number };
      const address = { host: '127.0.0.1', port };
      const strange = at({ address, cookie: Buffer.alloc(0) });
      await expect(strange.read('clipboard', within(10_000))).rejects.toThrow('X server');
      strange.close();
      stranger.close();
    }
  });
});
