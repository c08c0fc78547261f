import { execFile } from 'node:child_process';
import { win32 } from 'node:path';
import { promisify } from 'node:util';
import type { FoundPolicy } from '../domain/policy/policy-ports';
import { findPolicyFile, onlyRootWrites, refuse } from './policy-file';
import { policyInRegistry } from './registry-policy';
import { rightsFault } from './windows-rights';

export const LINUX_POLICY = '/etc/keyturn/policy.json';
export const MAC_POLICY = '/Library/Managed Preferences/app.keyturn.desktop.plist';
const POLICIES = String.raw`HKLM\Software\Policies`;
export const REGISTRY_KEY = String.raw`${POLICIES}\Keyturn`;

/** Long enough for a computer that has just been started; a start does not wait for ever. */
const PATIENCE_MS = 10_000;

interface PlacesDeps {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly findFile: typeof findPolicyFile;
  /** Gives what the program writes, and fails where it does. */
  readonly run: (
    program: string,
    given: readonly string[],
    environment?: Readonly<Record<string, string>>,
  ) => Promise<string>;
}

const onMac = async ({ findFile, run }: PlacesDeps): Promise<FoundPolicy> => {
  const found = await findFile({ path: MAC_POLICY, judge: onlyRootWrites });
  if (found.state !== 'found') return found;
  try {
    const text = await run('/usr/bin/plutil', ['-convert', 'json', '-o', '-', MAC_POLICY]);
    return { ...found, text };
  } catch {
    return { state: 'refused', from: MAC_POLICY, why: 'not-json', detail: '' };
  }
};

/** By its whole path: a name alone would be looked for where the app was started from, too. */
const system32 = (environment: PlacesDeps['environment'], ...names: readonly string[]): string =>
  win32.join(environment['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', ...names);

const SHOW_RIGHTS = '(Get-Acl -LiteralPath $env:POLICY_PATH).Sddl';

/** Asked of what is above first: that is always there, so that a program that fails is not taken for a key that is missing. */
const inRegistry = async ({ environment, run }: PlacesDeps): Promise<FoundPolicy> => {
  const query = (key: string) => run(system32(environment, 'reg.exe'), ['query', key, '/reg:64']);
  try {
    const keys = (await query(POLICIES)).split(/\r?\n/u);
    if (
      !keys.some((key) =>
        key
          .trim()
          .toLowerCase()
          .endsWith(String.raw`\policies\keyturn`),
      )
    )
      return { state: 'absent' };
    return policyInRegistry(REGISTRY_KEY, await query(REGISTRY_KEY));
  } catch {
    return { state: 'refused', from: REGISTRY_KEY, why: 'not-read', detail: 'reg.exe' };
  }
};

const onWindows = async (deps: PlacesDeps): Promise<FoundPolicy> => {
  const { environment, findFile, run } = deps;
  const found = await inRegistry(deps);
  if (found.state !== 'absent') return found;
  const shell = system32(environment, 'WindowsPowerShell', 'v1.0', 'powershell.exe');
  return findFile({
    path: win32.join(environment['ProgramData'] ?? String.raw`C:\ProgramData`, 'Keyturn', 'policy.json'),
    // Any user can make a folder there, so it is the rights that tell whose word it is.
    judge: async (_stats, path) => {
      const given = ['-NoProfile', '-NonInteractive', '-Command', SHOW_RIGHTS];
      const fault = rightsFault(await run(shell, given, { POLICY_PATH: path }));
      if (fault) refuse(fault);
    },
  });
};

/** Where each system keeps what an administrator says of a program. */
export const createPolicyPlaces = (deps: PlacesDeps) => (): Promise<FoundPolicy> => {
  if (deps.platform === 'win32') return onWindows(deps);
  if (deps.platform === 'darwin') return onMac(deps);
  return deps.findFile({ path: LINUX_POLICY, judge: onlyRootWrites });
};

const execute = promisify(execFile);

export const findPolicy = createPolicyPlaces({
  platform: process.platform,
  environment: process.env,
  findFile: findPolicyFile,
  run: async (program, given, environment = {}) => {
    const env = { ...process.env, ...environment };
    const { stdout } = await execute(program, given, { windowsHide: true, timeout: PATIENCE_MS, env });
    return stdout;
  },
});
