import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { KeyturnDoubles } from '../../../shared/ipc/contract';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { Shown } from '../../../shared/trust';
import { user } from '../../testing/user';
import { createSignInDouble } from './SignInDouble';
import { fillAll } from './testing/fill-in-the-form';

afterEach(cleanup);

const certificate = {
  name: 'vault.corp.example',
  issuer: 'Corp Issuing',
  validFrom: Date.UTC(2026, 0, 2, 12),
  validTo: Date.UTC(2027, 0, 2, 12),
  sha256: '0123456789abcdef'.repeat(4),
};

const strange: Shown = {
  host: 'vault.corp.example',
  certificate,
  verdict: 'untrusted',
  faults: ['issuer-missing', 'wrong-name'],
  isTrustedBySystem: false,
  missingIssuer: 'Corp Root',
  pin: null,
  canBeTrusted: true,
};

const another: Shown = {
  ...strange,
  verdict: 'changed',
  faults: [],
  isTrustedBySystem: true,
  pin: {
    host: strange.host,
    certificate: { ...certificate, issuer: 'Old Issuing', sha256: 'f'.repeat(64) },
    since: Date.UTC(2026, 1, 3, 12),
    faults: [],
  },
};

const dialog = () => screen.findByRole('dialog', { name: "Check this server's certificate" });
const button = (name: string) => screen.getByRole('button', { name });
const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name, { selector: 'input' });

const refused = async (shown: Shown, trust: NonNullable<KeyturnDoubles['trust']> = {}) => {
  const double = createSignInDouble({ trust: { seen: () => Promise.resolve(succeed(shown)), ...trust } });
  render(double.view);
  await fillAll();
  await user.click(button('Sign in'));
  double.answer(fail(shown.verdict === 'changed' ? 'certificate-changed' : 'certificate-untrusted'));
  await screen.findByRole('button', { name: 'Do not connect' });
  return double;
};

describe('a certificate that is not trusted', () => {
  it('is told with everything that is wrong with it, and the password stays', async () => {
    const { alerted } = await refused(strange);
    const said =
      'Its issuer, Corp Root, is missing among those that this computer knows. It is made out for another name than vault.corp.example. Nothing was sent.';
    expect(screen.getByText(said)).toBeTruthy();
    expect(alerted.join()).toContain(
      `This computer does not trust the certificate of vault.corp.example. ${said}`,
    );
    expect(field('Password').value).not.toBe('');
  });

  it('is shown, with the focus on what connects to nobody', async () => {
    await refused(strange);
    await user.click(button('Show certificate'));
    const card = await dialog();
    expect(card.textContent).toContain('0123 4567 89AB CDEF');
    expect(card.textContent).toContain('2026-01-02 to 2027-01-02');
    expect(card.textContent).toContain('Nobody on this computer');
    await vi.waitFor(() => {
      expect(document.activeElement?.textContent).toBe('Do not connect');
    });
  });

  it('is trusted by one press, which sends nothing again', async () => {
    const trust = vi.fn(() => Promise.resolve(succeed([])));
    const { asked, said } = await refused(strange, { trust });
    await user.click(button('Show certificate'));
    await dialog();
    await user.click(button('Trust this certificate'));
    await vi.waitFor(() => {
      expect(screen.queryByRole('dialog')).toBeNull();
    });
    expect(trust).toHaveBeenCalledWith({
      server: 'https://vault.corp.example',
      sha256: certificate.sha256,
    });
    expect(asked).toHaveLength(1);
    expect(said.at(-1)).toContain('is trusted from now on');
    expect(screen.queryByText('Nothing was sent.', { exact: false })).toBeNull();
  });

  it('stays where it is when it could not be kept, and says why', async () => {
    await refused(strange, { trust: () => Promise.resolve(fail('disk-full')) });
    await user.click(button('Show certificate'));
    await dialog();
    await user.click(button('Trust this certificate'));
    expect(await screen.findByText('The disk is full, so nothing was saved.')).toBeTruthy();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });

  it('is left alone by Do not connect, which takes the message away', async () => {
    const { asked } = await refused(strange);
    await user.click(button('Do not connect'));
    expect(screen.queryByRole('button', { name: 'Show certificate' })).toBeNull();
    expect(document.activeElement).toBe(field('Server URL'));
    expect(asked).toHaveLength(1);
  });

  it('cannot be trusted once it was revoked', async () => {
    await refused({ ...strange, faults: ['revoked'], canBeTrusted: false });
    await user.click(button('Show certificate'));
    const card = await dialog();
    expect(screen.queryByRole('button', { name: 'Trust this certificate' })).toBeNull();
    expect(card.textContent).toContain('cannot be trusted');
  });
});

describe('a certificate that has changed', () => {
  it('is told with the day on which the other one was pinned, and shown beside it', async () => {
    await refused(another);
    expect(screen.getByText('The certificate of vault.corp.example changed since 2026-02-03')).toBeTruthy();
    await user.click(button('Compare'));
    await dialog();
    const marked = screen
      .getAllByRole('row')
      .filter((row) => row.textContent.includes('changed'))
      .map((row) => row.querySelector('th')?.firstChild?.textContent);
    expect(marked).toEqual(['Issued by', 'Fingerprint SHA-256']);
    expect(screen.getAllByRole('columnheader').map(({ textContent }) => textContent)).toEqual([
      'Pinned on 2026-02-03',
      'Shown now',
    ]);
  });
});

describe('the button beside the address', () => {
  it('shows what the server shows, and closes again', async () => {
    const look = vi.fn(() => Promise.resolve(succeed<Shown>({ ...strange, verdict: 'trusted', faults: [] })));
    const { view } = createSignInDouble({ trust: { look } });
    render(view);
    await fillAll();
    await user.click(button('Certificate'));
    const card = await dialog();
    expect(look).toHaveBeenCalledWith({ server: 'https://vault.corp.example' });
    expect(card.textContent).toContain('This certificate is accepted for vault.corp.example.');
    await user.click(button('Close'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('says what is wrong when nobody shows one', async () => {
    const { view } = createSignInDouble({ trust: { look: () => Promise.resolve(fail('name-not-found')) } });
    render(view);
    await fillAll();
    await user.click(button('Certificate'));
    expect(await screen.findByText('vault.corp.example was not found')).toBeTruthy();
  });
});
