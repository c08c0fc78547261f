import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed } from '../../../../shared/ipc/reply';
import type { Pin } from '../../../../shared/trust';
import { createTrustDouble } from '../../../app/trust-double';
import { user } from '../../../testing/user';
import { CertificatesSection } from './CertificatesSection';

afterEach(cleanup);

const pinOf = (host: string): Pin => ({
  host,
  certificate: { name: 'Vault', issuer: 'Vault', validFrom: 0, validTo: 1, sha256: 'a'.repeat(64) },
  since: Date.UTC(2026, 1, 3, 12),
  faults: ['self-signed'],
});
const pins = [pinOf('vault.corp.example'), pinOf('127.0.0.1:8443')];
const dates = { format: 'iso', locale: 'en-GB' } as const;

const show = (trust: Parameters<typeof createTrustDouble>[0]) => {
  const say = vi.fn();
  render(<CertificatesSection trust={createTrustDouble(trust)} dates={dates} say={say} />);
  return say;
};

const stopTrusting = (host: string) => screen.findByRole('button', { name: `Stop trusting, ${host}` });

describe('the certificates that are pinned', () => {
  it('stand in the settings with their servers and the day on which they were pinned', async () => {
    show({ list: () => Promise.resolve(succeed(pins)) });
    expect(await stopTrusting('vault.corp.example')).toBeTruthy();
    expect(screen.getAllByText('Pinned on 2026-02-03, made out for Vault')).toHaveLength(2);
  });

  it('are not there when there are none, and then it is said how servers are accepted', async () => {
    show({ list: () => Promise.resolve(succeed([])) });
    expect(await screen.findByText(/^You have pinned no certificate/u)).toBeTruthy();
  });

  it('go by one press, which is said, and leave the focus in the list', async () => {
    const forget = vi.fn(() => Promise.resolve(succeed(pins.slice(1))));
    const say = show({ list: () => Promise.resolve(succeed(pins)), forget });
    await user.click(await stopTrusting('vault.corp.example'));
    expect(forget).toHaveBeenCalledWith({ host: 'vault.corp.example' });
    expect(screen.queryByRole('button', { name: 'Stop trusting, vault.corp.example' })).toBeNull();
    expect(document.activeElement).toBe(await stopTrusting('127.0.0.1:8443'));
    expect(say).toHaveBeenCalledWith('The certificate of vault.corp.example is not pinned any more.');
  });

  it('stay when that could not be written down', async () => {
    const say = show({
      list: () => Promise.resolve(succeed(pins)),
      forget: () => Promise.resolve(fail('disk-full')),
    });
    await user.click(await stopTrusting('vault.corp.example'));
    expect(await stopTrusting('vault.corp.example')).toBeTruthy();
    expect(say).not.toHaveBeenCalled();
  });
});
