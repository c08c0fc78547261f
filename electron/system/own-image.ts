import { realpathSync } from 'node:fs';
import { isAbsolute, sep } from 'node:path';

interface Place {
  readonly program: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** A program knows its own place without links on the way; whoever has mounted it may not. */
const realPlace = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};

/** The AppImage that runs here. A program started from one hands its names on to whatever it starts: ours are those that we run from. */
export const ownImage = ({ program, environment }: Place): string | undefined => {
  const { APPIMAGE: image = '', APPDIR: mounted = '' } = environment;
  const isNamed = isAbsolute(image) && isAbsolute(mounted);
  return isNamed && program.startsWith(`${realPlace(mounted)}${sep}`) ? image : undefined;
};
