import { execFileSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram } from './keyturn';

/** What takes all the room there is. */
export const BALLAST = 'ballast';

const canMakeNamespaces = (): boolean => {
  try {
    execFileSync('unshare', ['--user', '--map-root-user', '--mount', 'true'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Why an app cannot be given a disk of its own here; nothing when it can. */
export const noSmallDisk = (): string | undefined => {
  if (process.platform !== 'linux') return 'needs the namespaces of Linux';
  if (process.getuid?.() === 0) return 'needs an ordinary user: root has no sandbox to start in';
  return canMakeNamespaces() ? undefined : 'needs unshare, and the right to use user namespaces';
};

/**
 * A program that puts a small disk in the place of the folder, for itself alone, and then becomes the app: as root of
 * a namespace it mounts, and in a second one it is the user again, so that the sandbox is the usual one. What is kept
 * there from before is on it, and if wanted not a byte goes in beside.
 */
export const onSmallDisk = (
  home: string,
  dataFolder: string,
  { app = electronProgram, isFull = false }: { readonly app?: string; readonly isFull?: boolean } = {},
): string => {
  const user = `--map-user=${String(process.getuid?.())} --map-group=${String(process.getgid?.())}`;
  const program = join(home, 'on-small-disk');
  const inner = join(home, 'mount-and-start');
  writeFileSync(
    inner,
    [
      '#!/bin/sh -e',
      `cp -r "${dataFolder}" "${home}/kept"`,
      `mount -t tmpfs -o size=16m,mode=700 none "${dataFolder}"`,
      `cp -r "${home}/kept/." "${dataFolder}"`,
      ...(isFull ? [`cat /dev/zero > "${dataFolder}/${BALLAST}" 2>/dev/null || true`] : []),
      `exec unshare --user ${user} -- "${app}" "$@"`,
    ].join('\n'),
  );
  writeFileSync(program, `#!/bin/sh\nexec unshare --user --map-root-user --mount -- "${inner}" "$@"\n`);
  for (const file of [inner, program]) chmodSync(file, 0o755);
  return program;
};
