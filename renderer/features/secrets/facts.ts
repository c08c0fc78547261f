import type { ListedSecret } from '../../../shared/secrets';
import { shownRows, type KnownSecrets, type LocalSecrets } from './known';
import { rowOf, type Alter } from './rows';

/** What is known of one secret besides what a list has told of it. */
export type SecretFacts = Pick<
  ListedSecret,
  'id' | 'name' | 'template' | 'folder' | 'path' | 'heartbeat' | 'isActive' | 'isOutOfSync' | 'daysLeft'
>;

const saysMore = (secret: ListedSecret, facts: SecretFacts): boolean =>
  secret.name !== facts.name ||
  secret.template !== facts.template ||
  secret.folder !== facts.folder ||
  secret.path !== facts.path ||
  secret.heartbeat !== facts.heartbeat ||
  secret.isActive !== facts.isActive ||
  secret.isOutOfSync !== facts.isOutOfSync ||
  secret.daysLeft !== facts.daysLeft;

/** The very same where nothing of it is news. */
export const withFacts =
  (facts: SecretFacts): Alter =>
  (secret) =>
    secret.id === facts.id && saysMore(secret, facts) ? { ...secret, ...facts } : secret;

const localWith = (local: LocalSecrets, alter: Alter): LocalSecrets => {
  const { rows } = local;
  const at = (index: number) => {
    const secret = rows.at(index);
    return secret && alter(secret);
  };
  return { ...local, rows: { length: rows.length, at } };
};

export interface Learned {
  /** The row that is another now. */
  readonly secret: ListedSecret;
  readonly known: Partial<KnownSecrets>;
}

/** What the lists are with these facts, each row where it was; undefined where they are no news to them. */
export const learned = (known: KnownSecrets, facts: SecretFacts): Learned | undefined => {
  const before = rowOf(facts.id, shownRows(known)) ?? rowOf(facts.id, known.rows);
  const alter = withFacts(facts);
  const secret = before && alter(before);
  const rows = known.rows.altered(alter);
  if (secret === undefined || (secret === before && !rows)) return undefined;
  const local = known.local && localWith(known.local, alter);
  return { secret, known: { local, ...(rows && { rows }) } };
};
