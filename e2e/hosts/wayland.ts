import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './installed';
import { newFolder, removeFolder } from './own-keyturn';
import type { StartOptions } from './keyturn';

export const WESTON_MISSING = 'weston is missing: apt-get install weston';
export const hasWeston = process.platform === 'linux' && isInstalled('weston');

const SOCKET = 'wayland-story';

export interface WaylandDesktop {
  /** For an app that is to be on it. */
  readonly options: Required<Pick<StartOptions, 'before' | 'env'>>;
  readonly stop: () => Promise<void>;
}

/** A Wayland desktop of its own that is drawn nowhere; no X server is beside it. */
export const startWayland = async (): Promise<WaylandDesktop> => {
  const folder = newFolder();
  const places = { XDG_RUNTIME_DIR: folder, DISPLAY: undefined };
  const flags = ['--backend=headless-backend.so', '--use-pixman', '--idle-time=0', `--socket=${SOCKET}`];
  const weston = spawn('weston', flags, { env: { ...process.env, ...places }, stdio: 'ignore' });
  const ended = once(weston, 'exit');
  await expect.poll(() => existsSync(join(folder, SOCKET))).toBe(true);
  return {
    options: {
      before: ['--ozone-platform=wayland'],
      env: { ...places, WAYLAND_DISPLAY: SOCKET, XDG_SESSION_TYPE: 'wayland' },
    },
    stop: async () => {
      weston.kill();
      await ended;
      removeFolder(folder);
    },
  };
};
