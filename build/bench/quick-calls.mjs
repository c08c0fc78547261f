import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { vaultProgram } from '../launch/vault-build.mjs';
import { endChild } from '../setup/child.mjs';
import { SetupProblem } from '../setup/problem.mjs';
import { hasPage, withPackedPage } from './packed-page.mjs';
import { settled } from './processes.mjs';
import { keyturn } from './subject.mjs';
import { signIn } from './vault-calls.mjs';
import { startVault } from './vault-process.mjs';

/** @typedef {import('../launch/session.mjs').Session} Session */
/** @typedef {import('./vault-process.mjs').RunningVault} RunningVault */
/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ session: Session, keys: Keys }} Stage */
/** @typedef {{ press: () => number, stop: () => Promise<void> }} Keys when it was, by the clock that pages have */

const coldCalls = 5;
/** By the first counted call the popup has been made twice on this data folder: Chromium keeps compiled scripts from the second time on. */
const firstCalls = 2;
const lookMs = 20;
const restMs = 200;
const drawnMs = 1000;
const mostMs = 30_000;
export const QUICK_PAGE = 'keyturn-ui://quick/index.html';

/** Runs in the popup once it has been drawn: when its first frame with anything in it was, with the focus where one types. */
const DRAWN = `(() => {
  const [drawn] = performance.getEntriesByName('first-contentful-paint');
  const isBox = document.activeElement?.getAttribute('role') === 'combobox';
  return drawn && isBox ? performance.timeOrigin + drawn.startTime : 0;
})()`;

/**
 * Each time a start of the app, which then comes to rest: nothing is made ready for whoever has no shortcut.
 *
 * @param {Stage} stage
 */
export async function measureCold(stage) {
  const { session } = stage;
  const vault = await startVault(vaultProgram(session.project), 'demo');
  try {
    const subject = keyturn(session);
    /** @type {number[]} */
    const ms = [];
    for (let count = 0; count < firstCalls + coldCalls; count += 1) {
      ms.push(await calledFirst(stage, subject, vault));
    }
    return ms.slice(firstCalls);
  } finally {
    await vault.stop();
  }
}

/**
 * Nothing is attached to the app when it is called, nor until the popup has been drawn.
 *
 * @param {Stage} stage
 * @param {import('./subject.mjs').Subject} subject
 * @param {RunningVault} vault
 */
async function calledFirst({ session, keys }, subject, vault) {
  // Imported here: this file is loaded before the set-up has installed any package.
  const { chromium } = await import('@playwright/test');
  return withPackedPage(session, subject, async (page, pid, address) => {
    await signIn(page, vault);
    await settled(pid);
    await setShortcut(page, 'Ctrl+Alt+K');
    await page.context().browser()?.close();
    if (await hasPage(address, QUICK_PAGE)) throw new Error('The popup was there before it was called.');
    const from = keys.press();
    const give = Date.now() + mostMs;
    while (!(await hasPage(address, QUICK_PAGE))) {
      if (Date.now() > give) throw new Error('The popup does not come.');
      await delay(lookMs);
    }
    await delay(drawnMs);
    const browser = await chromium.connectOverCDP(address);
    const pages = browser.contexts().flatMap((each) => each.pages());
    const found = pages.find((each) => each.url() === QUICK_PAGE);
    const drawn = Number(await found?.evaluate(DRAWN));
    if (!(drawn > 0)) throw new Error('The popup is not there to type into.');
    const first = pages.find((each) => each.url() !== QUICK_PAGE);
    // So that the next start makes nothing ready.
    if (first) await setShortcut(first, null);
    await browser.close();
    return drawn - from;
  });
}

/**
 * @param {Page} page
 * @param {string | null} shortcut
 */
export function setShortcut(page, shortcut) {
  return page.evaluate(`window.keyturn.settings.change({ quickShortcut: ${JSON.stringify(shortcut)} })`);
}

/**
 * Runs before anybody waits for a key of its: to start it is nothing that the app does.
 *
 * @param {Session} session
 * @returns {Promise<Keys>}
 */
export async function openKeys({ identity, env }) {
  const child = spawn('xdotool', ['-'], { ...identity.spawn, env, stdio: ['pipe', 'ignore', 'inherit'] });
  await once(child, 'spawn').catch(() => {
    throw new SetupProblem('xdotool, which presses keys, is missing.', 'Run `apt-get install xdotool`.');
  });
  await delay(restMs);
  return {
    press: () => {
      if (child.exitCode !== null) throw new Error(`xdotool ended with ${child.exitCode}.`);
      const from = performance.timeOrigin + performance.now();
      child.stdin.write('key ctrl+alt+k\n');
      return from;
    },
    stop: () => endChild(child),
  };
}
