import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Pin } from '../../../shared/trust';
import { createClientDouble } from '../../app/client-double';
import { user } from '../../testing/user';
import { ServerCertificate } from './ServerCertificate';
import { createTrustStore } from './store';

afterEach(cleanup);

const DATES = { format: 'iso', locale: 'en-GB' } as const;
const pinOf = (host: string): Pin => ({
  host,
  certificate: {
    name: 'vault.example',
    issuer: 'vault.example',
    validFrom: 0,
    validTo: 1,
    sha256: '0'.repeat(64),
  },
  since: new Date(2026, 10, 2, 12, 0).getTime(),
  faults: ['self-signed'],
});
const button = () => screen.queryByRole('button', { name: 'Stop trusting, vault.example:8443' });

const show = (pins: readonly Pin[], answer?: Reply<readonly Pin[]>) => {
  const forget = vi.fn(({ host }: { readonly host: string }) =>
    Promise.resolve(answer ?? succeed(pins.filter((pin) => pin.host !== host))),
  );
  const list = () => Promise.resolve(succeed(pins));
  const { client } = createClientDouble({}, { trust: { list, forget } });
  const trust = createTrustStore({ ...client.trust, failed: () => undefined, worked: () => undefined });
  render(<ServerCertificate trust={trust} dates={DATES} host="vault.example:8443" />);
  return { forget };
};

describe('what was decided about the certificate of a server', () => {
  it('is since when which one is pinned, and can be taken back, which is said', async () => {
    const { forget } = show([pinOf('vault.example'), pinOf('vault.example:8443')]);
    expect(await screen.findByText('Pinned on 2026-11-02, made out for vault.example')).toBeTruthy();
    await user.click(button() as HTMLElement);
    expect(forget.mock.calls).toEqual([[{ host: 'vault.example:8443' }]]);
    expect(await screen.findByText(/accepted as this computer trusts it/u)).toBe(document.activeElement);
    expect(screen.getByRole('status').textContent).toBe(
      'The certificate of vault.example:8443 is not pinned any more.',
    );
    expect(button()).toBe(null);
  });

  it('is nothing where none is pinned for this very port', async () => {
    show([pinOf('vault.example')]);
    expect(await screen.findByText(/accepted as this computer trusts it/u)).toBeTruthy();
    expect(button()).toBe(null);
  });

  it('stays where it could not be taken back, and that is said', async () => {
    show([pinOf('vault.example:8443')], fail('disk-full'));
    await screen.findByText(/^Pinned on/u);
    await user.click(button() as HTMLElement);
    await expect
      .poll(() => screen.getByRole('status').textContent)
      .toBe('The list of pinned certificates was not changed');
    expect(button()).toBeTruthy();
  });
});
