import { existsSync, readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { displayMissing, hasDisplay, startDisplay } from './display.mjs';

/** @type {import('./user.mjs').Identity} */
const self = { spawn: { env: process.env }, user: null, sandbox: true, why: '' };
const cannot =
  process.platform !== 'linux' || displayMissing() ? 'install it with: apt-get install xvfb' : null;

/**
 * Says hello to an X server as a client does.
 *
 * @param {string} display
 * @param {Buffer} cookie
 * @returns {Promise<boolean>} whether it lets us in
 */
async function lets(display, cookie) {
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  const hello = Buffer.alloc(12);
  hello.write('l');
  hello.writeUInt16LE(11, 2);
  hello.writeUInt16LE(cookie.length > 0 ? name.length : 0, 6);
  hello.writeUInt16LE(cookie.length, 8);
  const socket = connect(`/tmp/.X11-unix/X${display.slice(1)}`);
  const padded = Buffer.concat([name, Buffer.alloc(2)]);
  socket.write(cookie.length > 0 ? Buffer.concat([hello, padded, cookie]) : hello);
  const [answer] = await new Promise((/** @type {(bytes: Buffer) => void} */ resolve) => {
    socket.once('data', resolve);
  });
  socket.destroy();
  return answer === 1;
}

describe.skipIf(cannot !== null)(`the virtual display${cannot ? ` (skipped: ${cannot})` : ''}`, () => {
  async function started() {
    const display = await startDisplay({ width: 320, height: 200 }, self);
    onTestFinished(display.stop);
    return { ...display, name: display.env['DISPLAY'] ?? '', cookie: display.env['XAUTHORITY'] ?? '' };
  }

  it('has the size asked for and shows nothing yet', async () => {
    const { look } = await started();
    const { width, height, rgb } = look();
    expect([width, height]).toEqual([320, 200]);
    expect(new Set(rgb).size).toBe(1);
  });

  it('lets in who has its key, and no other user of the machine', async () => {
    const { name, cookie } = await started();
    await expect(lets(name, Buffer.alloc(0))).resolves.toBe(false);
    await expect(lets(name, Buffer.alloc(16, 7))).resolves.toBe(false);
    await expect(lets(name, readFileSync(cookie).subarray(-16))).resolves.toBe(true);
    expect(statSync(cookie).mode & 0o077).toBe(0);
  });

  it('leaves nothing behind when it is stopped', async () => {
    const { name, cookie, stop } = await started();
    await stop();
    expect(existsSync(dirname(cookie))).toBe(false);
    expect(existsSync(`/tmp/.X11-unix/X${name.slice(1)}`)).toBe(false);
  });
});

describe.runIf(process.platform === 'linux')('a display', () => {
  it('is there when X or Wayland says so', () => {
    expect(hasDisplay({ DISPLAY: ':0' }, false)).toBe(true);
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, false)).toBe(true);
    expect(hasDisplay({}, false)).toBe(false);
    expect(hasDisplay({ DISPLAY: '' }, false)).toBe(false);
  });

  it('of Wayland is not for root, whose app runs as another user', () => {
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' }, true)).toBe(false);
    expect(hasDisplay({ DISPLAY: ':0' }, true)).toBe(true);
  });
});
