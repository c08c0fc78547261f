import type { Page } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';
import type { Vault } from '../hosts/vault';

interface Named {
  readonly id: number;
  readonly name: string;
}

/** The number of the secret whose name begins so. */
export const secretCalled = async (
  vault: Pick<Vault, 'url' | 'token'>,
  beginning: string,
): Promise<number> => {
  const token = await vault.token('admin');
  const search = new URLSearchParams({
    'filter.searchText': beginning,
    'filter.includeInactive': 'true',
    take: '50',
  });
  const answer = await fetch(`${vault.url}/api/v1/secrets?${search.toString()}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  const { records } = (await answer.json()) as { readonly records: readonly Named[] };
  const found =
    records.find(({ name }) => name === beginning) ?? records.find(({ name }) => name.startsWith(beginning));
  if (!found) throw new Error(`the vault has no secret ${beginning}`);
  return found.id;
};

/** What somebody else does there meanwhile. */
export const asAnother = async (
  vault: Vault,
  { user, path, body }: { readonly user: string; readonly path: string; readonly body?: object },
): Promise<void> => {
  const token = await vault.token(user);
  const answer = await fetch(`${vault.url}/api/v1/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(body ?? {}),
  });
  if (!answer.ok) throw new Error(`the vault answered ${path} with ${answer.status}`);
};

/** Opens a secret by its number, as a start of the app that is told so does. */
export const openSecret = async ({ app }: Keyturn, id: number): Promise<void> => {
  await app.evaluate(({ app: main }, told) => {
    main.emit('second-instance', {}, [], '', { given: ['--secret', String(told)] });
  }, id);
};

/** What stands before the values of a secret, by the names that people read and hear. */
export const accessPage = (page: Page) => {
  const details = page.getByRole('region', { name: 'Secret details', exact: true });
  const button = (name: string) => details.getByRole('button', { name, exact: true });
  return {
    details,
    button,
    /** What the user has taken out. */
    mine: page.getByRole('list', { name: 'Secrets in My checkouts', exact: true }),
    name: details.getByRole('heading', { level: 1 }),
    gate: (heading: string | RegExp) => details.getByRole('heading', { level: 2, name: heading }),
    checkout: details.getByRole('group', { name: 'Checkout', exact: true }),
    covered: details.getByRole('img', { name: 'Hidden value', exact: true }),
    checkOut: button('Check out'),
    checkIn: button('Check in'),
    extend: button('Extend 30 min'),
    force: button('Force check-in'),
    checkAgain: button('Check again'),
    reason: details.getByRole('textbox', { name: 'Reason', exact: true }),
    ticket: details.getByRole('textbox', { name: 'Ticket number', exact: true }),
    lock: details.getByLabel('DoubleLock password', { exact: true }),
    leaving: page.getByRole('dialog', { name: /^You hold \d+ checkouts?\.$/u }),
    confirm: page.getByRole('dialog', { name: 'Take this secret back?', exact: true }),
  };
};
