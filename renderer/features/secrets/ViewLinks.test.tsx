import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { succeed } from '../../../shared/ipc/reply';
import type { WantedSecrets } from '../../../shared/secrets';
import { user } from '../../testing/user';
import { createSecretsStore } from './store';
import { ViewLinks } from './ViewLinks';

afterEach(cleanup);

const show = (isHere: boolean) => {
  const asked: string[] = [];
  const secrets = createSecretsStore({
    page: ({ query }: WantedSecrets) => {
      asked.push(query.view);
      return Promise.resolve(succeed({ records: [], total: 0 }));
    },
    stop: () => Promise.resolve(succeed(null)),
  });
  const onGo = vi.fn();
  render(<ViewLinks secrets={secrets} waiting={0} isHere={isHere} onGo={onGo} />);
  return { asked, onGo };
};
const current = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('aria-current') === 'page')
    .map(({ textContent }) => textContent);

const NAMES = ['Favourites', 'Recent', 'My checkouts', 'Needs attention', 'Inactive', 'All secrets'];

describe('the ways to the lists', () => {
  it('lead each to the list of its name, which is read then and marked as the one that is seen', async () => {
    const { asked, onGo } = show(true);
    expect(current()).toEqual(['All secrets']);
    for (const name of NAMES) {
      await user.click(screen.getByRole('link', { name }));
      expect(current()).toEqual([name]);
    }
    expect(asked).toEqual(['favourites', 'recent', 'attention', 'inactive', 'all']);
    expect(onGo).toHaveBeenCalledTimes(6);
  });

  it('mark none while another place is shown', () => {
    show(false);
    expect(current()).toEqual([]);
  });
});
