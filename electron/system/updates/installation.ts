import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Installation } from '../../domain/updates/way';
import { ownImage } from '../own-image';

interface Place {
  readonly platform: NodeJS.Platform;
  readonly program: string;
  readonly resources: string;
  readonly isPackaged: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly exists?: (path: string) => boolean;
}

/** Who put it here, by what each kind of package leaves beside it. */
export const installationAt = (place: Place): Installation => {
  const { platform, program, resources, isPackaged, exists = existsSync } = place;
  if (platform === 'linux' && ownImage(place) !== undefined) return { kind: 'app-image' };
  if (!isPackaged) return { kind: 'by-hand' };
  if (platform === 'darwin') return { kind: 'mac-app' };
  if (platform === 'win32')
    return { kind: exists(join(dirname(program), 'Uninstall Keyturn.exe')) ? 'installed' : 'by-hand' };
  // Written by electron-builder into packages of deb and rpm alone.
  return { kind: exists(join(resources, 'package-type')) ? 'system' : 'by-hand' };
};
