import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { lastLine, runChild } from './child.mjs';
import { createProject } from './project.mjs';

/** @typedef {import('./project.mjs').Project} Project */
/** @typedef {{ uid: number, gid: number, home: string }} Account */

/**
 * How to start Electron, or something that starts it: spread `spawn` into the options of the child.
 *
 * @typedef {object} Identity
 * @property {{ uid?: number, gid?: number, env: NodeJS.ProcessEnv }} spawn
 * @property {string | null} user the account it drops to, null for the one we run as
 * @property {boolean} sandbox whether Electron gets its full sandbox; false means `--no-sandbox` must be passed
 * @property {string} why one sentence where the sandbox is off, else empty
 */

export const devUser = 'keyturn-dev';

// Below a folder of root's: what root writes there cannot be turned into a link by the other user.
const runtimeFolder = `/run/${devUser}`;
const belongsToRoot = /^(npm_|XDG_|SUDO_|DBUS_SESSION|XAUTHORITY$|NODE_OPTIONS$)/i;

/**
 * Electron refuses its sandbox to root, so root gets an account of its own to run it under.
 *
 * @param {string} name
 * @returns {Account | null}
 */
export function findAccount(name) {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const [, , uid, gid, , home] = line?.split(':') ?? [];
  return uid && gid && home ? { uid: Number(uid), gid: Number(gid), home } : null;
}

function isLinuxRoot() {
  return process.platform === 'linux' && process.getuid?.() === 0;
}

export function accountMissing() {
  return isLinuxRoot() && findAccount(devUser) === null;
}

/** @param {import('./report.mjs').Report} report */
export async function createAccount(report) {
  const result = await runChild('useradd', ['--create-home', '--shell', '/usr/sbin/nologin', devUser]);
  if (result.status === 0) report.line(`Made the user ${devUser}: Electron's sandbox is not for root.`);
  else report.line(`The user ${devUser} could not be made (${lastLine(result)}).`);
}

/**
 * @param {Account} account
 * @param {string} script for `sh`
 * @param {readonly string[]} args
 */
function succeedsAs({ uid, gid }, script, args) {
  return (
    spawnSync('/bin/sh', ['-c', script, 'sh', ...args], { uid, gid, cwd: '/', stdio: 'ignore' }).status === 0
  );
}

/**
 * @param {Account} account
 * @param {Project} project
 */
export function canRead(account, project) {
  const folders = [
    project.root,
    project.modules,
    join(project.modules, 'electron'),
    project.cache,
    project.out,
  ];
  const script =
    'for f; do [ ! -e "$f" ] || { [ -r "$f" ] && [ -x "$f" ]; } || exit 1; done; [ -r "$1/package.json" ]';
  return succeedsAs(account, script, folders);
}

/** @param {Account} account */
function sandboxWorks(account) {
  return succeedsAs(account, 'exec unshare --user --map-root-user true', []);
}

/**
 * Root's key to the display it was started on.
 *
 * @param {Account} account
 * @param {NodeJS.ProcessEnv} base
 * @returns {NodeJS.ProcessEnv}
 */
function lentDisplay(account, base) {
  const key = base['XAUTHORITY'] ?? join(homedir(), '.Xauthority');
  if (!base['DISPLAY'] || !existsSync(key)) return {};
  const copy = `${runtimeFolder}.authority`;
  writeFileSync(copy, readFileSync(key), { mode: 0o600 });
  chownSync(copy, account.uid, account.gid);
  return { XAUTHORITY: copy };
}

/**
 * @param {Account} account
 * @param {NodeJS.ProcessEnv} base
 * @returns {NodeJS.ProcessEnv} without what belongs to root's own session
 */
function environmentOf(account, base) {
  mkdirSync(runtimeFolder, { recursive: true });
  chownSync(runtimeFolder, account.uid, account.gid);
  chmodSync(runtimeFolder, 0o700);
  const rest = Object.entries(base).filter(([name]) => !belongsToRoot.test(name));
  return {
    ...Object.fromEntries(rest),
    HOME: account.home,
    USER: devUser,
    LOGNAME: devUser,
    XDG_RUNTIME_DIR: runtimeFolder,
    ...lentDisplay(account, base),
  };
}

/**
 * @param {Project} [project]
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Identity}
 */
export function runAs(project = createProject(), env = process.env) {
  if (process.platform !== 'linux') return { spawn: { env }, user: null, sandbox: true, why: '' };
  if (!isLinuxRoot()) return ownIdentity(env);
  const account = findAccount(devUser);
  if (!account) return rootIdentity(env, `there is no user ${devUser}`);
  if (!canRead(account, project)) return rootIdentity(env, `the user ${devUser} cannot read ${project.root}`);
  const spawn = { uid: account.uid, gid: account.gid, env: environmentOf(account, env) };
  if (sandboxWorks(account)) return { spawn, user: devUser, sandbox: true, why: '' };
  return { spawn, user: devUser, sandbox: false, why: noNamespaces };
}

const noNamespaces = 'this system gives ordinary users no namespaces of their own';

/** @param {NodeJS.ProcessEnv} env @returns {Identity} */
function ownIdentity(env) {
  const account = { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0, home: '' };
  const sandbox = succeedsAs(account, 'exec unshare --user --map-root-user true', []);
  return { spawn: { env }, user: null, sandbox, why: sandbox ? '' : noNamespaces };
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} why
 * @returns {Identity}
 */
function rootIdentity(env, why) {
  return { spawn: { env }, user: null, sandbox: false, why };
}
