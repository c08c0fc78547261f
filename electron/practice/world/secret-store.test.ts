import { describe, expect, it } from 'vitest';
import { UNGUARDED, UNTOUCHED, BY_TEMPLATE, type Secret } from './secret';
import { createSecretStore } from './secret-store';

const secret = (id: number, name: string): Secret => ({
  id,
  name,
  folderId: -1,
  templateId: 1,
  siteId: 1,
  secretPolicyId: -1,
  inheritSecretPolicy: true,
  active: true,
  createdAt: 0,
  items: [],
  grants: null,
  guard: UNGUARDED,
  remote: UNTOUCHED,
  held: null,
  expiration: BY_TEMPLATE,
  changedAt: 0,
  expired: false,
  totpKey: null,
  requirements: null,
});

describe('secrets in the order of their names', () => {
  it('stay in order when some are added, renamed and taken away after the first search', () => {
    const store = createSecretStore((each) => `text of ${each.id}`);
    const of = [secret(1, 'Beta'), secret(2, 'alpha'), secret(3, 'Gamma')];
    for (const each of of) store.add(each);
    const names = (): readonly string[] => store.inNameOrder().secrets.map((each) => each.name);
    expect(names()).toEqual(['alpha', 'Beta', 'Gamma']);
    store.add(secret(4, 'beta'));
    store.add(secret(5, ''));
    expect(store.inNameOrder().secrets.map((each) => each.id)).toEqual([5, 2, 1, 4, 3]);
    const [beta] = of;
    if (beta !== undefined) store.change(beta, (it) => (it.name = 'Omega'));
    expect(names()).toEqual(['', 'alpha', 'beta', 'Gamma', 'Omega']);
    store.remove(2);
    expect(names()).toEqual(['', 'beta', 'Gamma', 'Omega']);
    const { names: lower, texts } = store.inNameOrder();
    expect(lower).toEqual(['', 'beta', 'gamma', 'omega']);
    expect(texts.at(-1)).toBe('omega\ntext of 1');
  });
});
