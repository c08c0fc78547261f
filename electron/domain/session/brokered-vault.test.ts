import { describe, expect, it } from 'vitest';
import { fail } from '../../../shared/ipc/reply';
import type { BrokeredVault } from '../ports';
import { chooseVault } from './brokered-vault';

const TENANT = 'https://corp.delinea.app';
const CLOUD = 'https://corp.secretservercloud.com';
const vault = (url: string, change: Partial<BrokeredVault> = {}): BrokeredVault => ({
  isDefault: true,
  isActive: true,
  url,
  ...change,
});

describe('the vault of a tenant', () => {
  it('is the first that is the default and active, without the slash at its end', () => {
    const vaults = [
      vault('https://asleep.secretservercloud.com/', { isActive: false }),
      vault('https://other.secretservercloud.com/', { isDefault: false }),
      vault(`${CLOUD}/`),
      vault('https://second.secretservercloud.com/'),
    ];
    expect(chooseVault(TENANT, vaults)).toEqual({ ok: true, value: CLOUD });
  });

  it('is none where there is no default that is active', () => {
    expect(chooseVault(TENANT, [])).toEqual(fail('no-vault'));
    expect(chooseVault(TENANT, [vault(CLOUD, { isDefault: false })])).toEqual(fail('no-vault'));
    expect(chooseVault(TENANT, [vault(CLOUD, { isActive: false })])).toEqual(fail('no-vault'));
  });

  it.each(['com', 'eu', 'com.au', 'com.sg', 'ca', 'co.uk', 'ae'])('lies in the cloud of %s', (end) => {
    const url = `https://corp.secretservercloud.${end}`;
    expect(chooseVault(TENANT, [vault(`${url}/`)])).toEqual({ ok: true, value: url });
  });

  it.each([
    'http://corp.secretservercloud.com/',
    'https://corp.secretservercloud.com.evil.example/',
    'https://secretservercloud.com.evil.example/',
    'https://corp.secretservercloud.evil/',
    'https://evilsecretservercloud.com/',
    'https://evil.example/corp.secretservercloud.com/',
    'https://evil.example#.secretservercloud.com/',
    'https://corp.secretservercloud.com@evil.example/',
    'https://evil.example\\.secretservercloud.com/',
    'http://127.0.0.1:8080/SecretServer/',
    'https://localhost/SecretServer/',
    'https://10.0.0.1/SecretServer/',
    'file:///etc/passwd',
    '',
  ])('is not believed to lie at %s: no token goes there', (url) => {
    expect(chooseVault(TENANT, [vault(url)])).toEqual(fail('vault-not-known'));
  });

  it('may lie on this computer where the tenant does', () => {
    const url = 'http://127.0.0.1:4100/SecretServer';
    expect(chooseVault('http://localhost:4100/platform', [vault(`${url}/`)])).toEqual({
      ok: true,
      value: url,
    });
  });
});
