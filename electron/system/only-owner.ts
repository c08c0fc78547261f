import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import { win32 } from 'node:path';
import { promisify } from 'node:util';

interface OwnerDeps {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly username: () => string;
  /** Fails where the program does. */
  readonly run: (program: string, given: readonly string[]) => Promise<unknown>;
}

/** By its whole path: a name alone would be looked for where the app was started from, too. */
const programIn = (environment: OwnerDeps['environment']): string =>
  win32.join(environment['SystemRoot'] ?? String.raw`C:\Windows`, 'System32', 'icacls.exe');

/**
 * Lets nobody but its user at a file, while it is still empty. Elsewhere than on Windows its mode has done so already;
 * there a file inherits whatever its folder lets others do. Its test holds what `icacls` is given; none has run it on Windows yet.
 */
export const createOnlyOwner =
  ({ platform, environment, username, run }: OwnerDeps) =>
  async (path: string): Promise<void> => {
    if (platform !== 'win32') return;
    const domain = environment['USERDOMAIN'] ?? '';
    const user = domain === '' ? username() : `${domain}\\${username()}`;
    await run(programIn(environment), [path, '/inheritance:r', '/grant:r', `${user}:F`]);
  };

const run = promisify(execFile);

export const onlyOwner = createOnlyOwner({
  platform: process.platform,
  environment: process.env,
  username: () => userInfo().username,
  run: (program, given) => run(program, given, { windowsHide: true }),
});
