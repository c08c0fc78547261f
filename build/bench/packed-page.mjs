import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { switchesOf } from '../launch/session.mjs';
import { endChild, tied } from '../setup/child.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./subject.mjs').Subject} Subject */
/** @typedef {import('@playwright/test').Page} Page */

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debuggingAddress(child) {
  return new Promise((resolve, reject) => {
    if (!child.stderr) throw new Error('The app has no voice.');
    createInterface(child.stderr).on('line', (line) => {
      const [, found] = /^DevTools listening on (ws:\S+)/u.exec(line) ?? [];
      if (found !== undefined) resolve(found);
    });
    child.once('error', reject);
    child.once('exit', (status) => {
      reject(new Error(`The packed app ended with ${status}.`));
    });
  });
}

/**
 * The page of the packed app, through the port that Chromium opens when it is asked to.
 *
 * @template T
 * @param {Session} session
 * @param {Subject} subject
 * @param {(page: Page, pid: number, address: string) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function withPackedPage(session, subject, use) {
  // Imported here: this file is loaded before the set-up has installed any package.
  const { chromium } = await import('@playwright/test');
  const args = [
    ...switchesOf(session),
    '--remote-debugging-port=0',
    '--password-store=basic',
    `--user-data-dir=${subject.dataFolder}`,
  ];
  const child = spawn(...tied(subject.executable, args), {
    ...session.identity.spawn,
    env: session.env,
    cwd: '/',
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const address = await debuggingAddress(child);
    const browser = await chromium.connectOverCDP(address);
    const [context] = browser.contexts();
    if (!context) throw new Error('The packed app has no session.');
    const page = context.pages()[0] ?? (await context.waitForEvent('page'));
    const found = await use(page, child.pid ?? 0, address);
    await browser.close();
    return found;
  } finally {
    await endChild(child);
  }
}

/**
 * Such a page while nothing is attached to it: Chromium tells of its pages to whoever asks, and holds none of them up for it.
 *
 * @param {string} address
 * @param {string} url
 * @returns {Promise<boolean>}
 */
export async function hasPage(address, url) {
  const answer = await fetch(`http://${new URL(address).host}/json/list`);
  const pages = await answer.json();
  return /** @type {readonly { url: string }[]} */ (pages).some((each) => each.url === url);
}
