import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { licenceSchema, type Licence } from '../../shared/app';

/** Each bundle of the app has written down beside it whose work is in it; one that was not built for good has not. */
const toldBy = async (file: string): Promise<readonly Licence[]> => {
  const text = await readFile(file, 'utf8').catch(() => '[]');
  return z.array(licenceSchema).parse(JSON.parse(text));
};

export const readLicences = async (appFolder: string): Promise<readonly Licence[]> => {
  const bundles = join(appFolder, 'out', 'app');
  const parts = await readdir(bundles);
  const told = await Promise.all(parts.map((part) => toldBy(join(bundles, part, 'licences.json'))));
  const byName = new Map(told.flat().map((each) => [`${each.name} ${each.version}`, each]));
  return [...byName.values()].sort((one, other) => one.name.localeCompare(other.name, 'en'));
};
