import type { ListedSecret, SecretsQuery } from '../../../shared/secrets';
import { fold } from '../../../shared/fold';

/** What is looked for. The same is asked of what is known here and, in its own words, of the server. */
export interface Question {
  readonly text: string;
  /** Whether fields that the server searches count beside the names. Here no field is known. */
  readonly scope: SecretsQuery['scope'];
  /** The whole name, and not a part of it. */
  readonly isExact: boolean;
  readonly template: number | null;
  readonly heartbeat: SecretsQuery['heartbeat'];
  /** In this folder and below it. */
  readonly within: { readonly id: number; readonly name: string; readonly path: string } | null;
}

export const NO_QUESTION: Question = {
  text: '',
  scope: 'name',
  isExact: false,
  template: null,
  heartbeat: null,
  within: null,
};

const liesWithin = (secret: ListedSecret, { id, path }: NonNullable<Question['within']>): boolean => {
  if (secret.folder === id) return true;
  return path !== '' && secret.path !== null && fold(`${secret.path}\\`).startsWith(fold(`${path}\\`));
};

/** Whether it is one of those that are looked through at all. */
export const isWanted = (secret: ListedSecret, question: Question): boolean => {
  const { template, heartbeat, within, isExact, text } = question;
  if (template !== null && secret.templateId !== template) return false;
  if (heartbeat !== null && secret.heartbeat !== heartbeat) return false;
  if (isExact && fold(secret.name.trim()) !== fold(text.trim())) return false;
  return within === null || liesWithin(secret, within);
};

/** Nothing is looked through but what the words say. */
export const isOpenToAll = ({ template, heartbeat, within, isExact }: Question): boolean =>
  template === null && heartbeat === null && within === null && !isExact;

/** Whether both look through the same. */
export const isSameRange = (one: Question, other: Question): boolean =>
  one.template === other.template &&
  one.heartbeat === other.heartbeat &&
  one.within?.id === other.within?.id &&
  one.isExact === other.isExact;
