import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { EVERY_SECRET } from '../../../shared/every-secret';
import type { SecretsQuery } from '../../../shared/secrets';
import { user } from '../../testing/user';
import { NothingHere } from './parts/NothingHere';

afterEach(cleanup);

const show = (query: Partial<SecretsQuery>) => {
  const shown: Partial<SecretsQuery>[] = [];
  render(
    <section>
      <button type="button">Filter and sort</button>
      <NothingHere query={{ ...EVERY_SECRET, ...query }} onShow={(wider) => shown.push(wider)} />
    </section>,
  );
  return { shown, said: () => screen.getAllByRole('paragraph').map(({ textContent }) => textContent) };
};

const press = (name: string) => user.click(screen.getByRole('button', { name }));

describe('a list without secrets', () => {
  it.each<[SecretsQuery['view'], string, RegExp]>([
    ['all', 'There are no secrets here that you may see.', /View permission.*Refresh/u],
    ['favourites', 'You have no favourites yet.', /Add to favourites/u],
    ['recent', 'You have not opened a secret yet.', /listed here/u],
    ['attention', 'Nothing is out of sync, has failed its heartbeat, or expires within 7 days.', /Refresh/u],
    ['inactive', 'There is no inactive secret that you may see.', /reactivated/u],
    ['folder', 'No secrets in this folder that you may see.', /Include subfolders/u],
  ])('of the view %s says so, and how something gets there', (view, what, next) => {
    const { said } = show({ view });
    expect(said()).toEqual([what, expect.stringMatching(next)]);
  });

  it.each(['favourites', 'recent'] as const)('leads from %s to where there are some', async (view) => {
    const { shown } = show({ view });
    await press('Show all secrets');
    expect(shown).toEqual([{ view: 'all' }]);
  });

  it('names the filter that leaves none of it, and takes it away', async () => {
    const { shown, said } = show({ view: 'favourites', only: 'out-of-sync' });
    expect(said()[1]).toContain('"Out of sync"');
    await press('Show all of the list');
    expect(shown).toEqual([{ ...EVERY_SECRET, view: 'favourites', only: 'all' }]);
  });

  it('keeps the focus beside it when its own button goes away', async () => {
    show({ view: 'recent' });
    await press('Show all secrets');
    expect(document.activeElement?.textContent).toBe('Filter and sort');
  });
});
