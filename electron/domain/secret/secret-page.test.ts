import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { createSecretPage } from './secret-page';

const lead = (site: string | null, opens = true) => {
  const opened: string[] = [];
  const state = { site };
  const page = createSecretPage({
    server: () => state.site,
    browser: {
      open: (address) => {
        opened.push(address);
        return Promise.resolve(opens);
      },
    },
  });
  return { ...page, opened, state };
};

describe('the page of a secret', () => {
  it('is opened at the host that was shown, and nowhere before', async () => {
    const { pageOf, openPage, opened } = lead('https://vault.example.test/SecretServer');
    expect(pageOf(7)).toEqual(succeed({ host: 'vault.example.test', isEncrypted: true }));
    expect(opened).toEqual([]);
    expect(await openPage({ id: 7, host: 'vault.example.test' })).toEqual(succeed(true));
    expect(opened).toEqual(['https://vault.example.test/SecretServer/SecretView.aspx?secretid=7']);
  });

  it.each(['http://127.0.0.1:8080', 'http://localhost', 'http://[::1]:81'])(
    'of this computer, %s, may be plain',
    (site) => {
      expect(lead(site).pageOf(7)).toMatchObject({ value: { isEncrypted: false } });
    },
  );

  it.each(['http://vault.example.test', 'http://localhost.example.test', 'http://127.0.0.1.example.test'])(
    'that is not encrypted on the way to %s is not opened',
    async (site) => {
      const { pageOf, openPage, opened } = lead(site);
      expect(pageOf(7)).toEqual(fail('address-not-encrypted'));
      expect(await openPage({ id: 7, host: new URL(site).host })).toEqual(fail('address-not-encrypted'));
      expect(opened).toEqual([]);
    },
  );

  it('is not opened at another site than the one that was shown, nor without a session', async () => {
    const { openPage, opened, state } = lead('https://one.example.test');
    state.site = 'https://two.example.test';
    expect(await openPage({ id: 7, host: 'one.example.test' })).toEqual(fail('cancelled'));
    state.site = null;
    expect(await openPage({ id: 7, host: 'one.example.test' })).toEqual(fail('session-ended'));
    expect(opened).toEqual([]);
  });

  it('that no browser opens is told as that', async () => {
    const { openPage } = lead('https://one.example.test', false);
    expect(await openPage({ id: 7, host: 'one.example.test' })).toEqual(fail('link-not-opened'));
  });
});
