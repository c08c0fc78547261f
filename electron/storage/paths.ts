import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** One file of the data folder. Every name that may appear beside it is made here. */
export interface Place {
  readonly folder: string;
  readonly name: string;
  readonly extension: '.json' | '.journal';
}

const NAME = /^[a-z][a-z0-9-]{0,40}$/u;

export const placeOf = (place: Place): Place => {
  if (!NAME.test(place.name))
    throw new Error(`${place.name} cannot be the name of a file in the data folder`);
  return place;
};

export const formatOf = (name: string): string => `keyturn.${name}`;

export const fileNameOf = ({ name, extension }: Place): string => `${name}${extension}`;

export const pathOf = (place: Place): string => join(place.folder, fileNameOf(place));

/** The process is named so that a later one can tell whether anybody is still writing to it. */
export const temporaryNameOf = (place: Place): string =>
  `${fileNameOf(place)}.${process.pid}.${randomUUID()}.tmp`;

const TEMPORARY = /^\.(?<pid>\d{1,10})\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/u;

/** The process that made this temporary file of `place`; nothing when the file is not one of ours. */
export const ownerOfTemporary = (place: Place, fileName: string): number | undefined => {
  const ours = fileNameOf(place);
  if (!fileName.startsWith(ours)) return undefined;
  const pid = TEMPORARY.exec(fileName.slice(ours.length))?.groups?.['pid'];
  return pid === undefined ? undefined : Number(pid);
};

/** `attempt` counts from 1: names that are taken get a number. */
export const keptNameOf = ({ name, extension }: Place, at: Date, attempt: number): string => {
  const stamp = at.toISOString().replace(/[-:]|\.\d+/gu, '');
  return `${name}.unreadable-${stamp}${attempt === 1 ? '' : `-${attempt}`}${extension}`;
};
