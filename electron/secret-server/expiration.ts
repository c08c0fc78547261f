import * as z from 'zod/mini';
import { MOST_EXPIRATION_DAYS } from '../../shared/longest-expiration';
import type { Expiration, ToldExpiration } from '../../shared/secret-expiration';
import type { VaultExpiration } from '../domain/vault-expiration';
import type { Ordering } from './ordering';
import type { Reading } from './reading';
import { parsed } from './wire';

const LONGEST_TEXT = 300;

const settingsSchema = z.object({
  expirationType: z.string(),
  expirationDayInterval: z.catch(z.int(), 0),
  expirationDate: z.catch(z.string(), ''),
  expirationTemplateText: z.catch(z.string(), ''),
});

type Settings = z.infer<typeof settingsSchema>;

const TYPES: Readonly<Record<Expiration['kind'], string>> = {
  template: 'Template',
  days: 'DayInterval',
  date: 'SpecificDate',
};

const daysIn = ({ expirationDayInterval: days }: Settings): Expiration | null =>
  days >= 1 && days <= MOST_EXPIRATION_DAYS ? { kind: 'days', days } : null;

const dateIn = ({ expirationDate }: Settings): Expiration | null => {
  const [date] = /^\d{4}-\d\d-\d\d/u.exec(expirationDate) ?? [];
  return date === undefined ? null : { kind: 'date', date };
};

const byTemplate = (): Expiration => ({ kind: 'template' });

/** By the server's own words. `Disabled` is said where the template has it expire never. */
const READINGS: ReadonlyMap<string, (settings: Settings) => Expiration | null> = new Map([
  ['template', byTemplate],
  ['disabled', byTemplate],
  ['dayinterval', daysIn],
  ['specificdate', dateIn],
]);

const expirationIn = (settings: Settings): Expiration | null =>
  READINGS.get(settings.expirationType.toLowerCase())?.(settings) ?? null;

/** Of the settings of a secret nothing else is taken: the key of its one-time codes stands among them. */
export const toldIn = (body: string): ToldExpiration | undefined => {
  const { data } = z.safeParse(settingsSchema, parsed(body));
  if (data === undefined) return undefined;
  const text = data.expirationTemplateText.trim().slice(0, LONGEST_TEXT);
  return { expiration: expirationIn(data), template: text === '' ? null : text };
};

const dirty = (value: unknown) => ({ dirty: true, value });

/** Only what is marked counts, and only what is another than before is there at all. */
const changesOf = (before: Expiration | null, after: Expiration): object => ({
  ...(before?.kind !== after.kind && { expirationType: dirty(TYPES[after.kind]) }),
  ...(after.kind === 'days' && { expirationDayInterval: dirty(after.days) }),
  ...(after.kind === 'date' && { expirationDate: dirty(`${after.date}T00:00:00`) }),
});

/** When a secret expires, over HTTP. */
export const createVaultExpiration = (read: Reading, order: Ordering): VaultExpiration => ({
  told: (pass, id, cancel) =>
    read({ path: `secrets/${id}/settings?noAutoCheckout=true`, read: toldIn }, pass, cancel),
  set: (pass, { id, before, after }, cancel) => {
    const body = { data: changesOf(before, after) };
    return order({ method: 'PUT', path: `secrets/${id}/expiration?noAutoCheckout=true`, body }, pass, cancel);
  },
});
