import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../../shared/finder';
import { fail, succeed } from '../../../../shared/ipc/reply';
import { createSignInDouble } from '../SignInDouble';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const url = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Server URL' });
const line = () => document.getElementById(url().getAttribute('aria-describedby') ?? '')?.textContent;

/** Types the address, leaves the field, and is told this. */
const find = async (finding: Finding, more: readonly Finding[] = []) => {
  const findings = [finding, ...more];
  const double = createSignInDouble({
    finder: { look: () => Promise.resolve(succeed(findings.shift() ?? finding)) },
  });
  render(double.view);
  await user.click(url());
  await user.paste(finding.server);
  await user.tab();
  return double;
};
const server = 'https://vault.corp.example';

describe('the line under the Server URL', () => {
  it('says what to enter as long as nothing is entered', () => {
    render(createSignInDouble().view);
    expect(line()).toBe('Address of the Secret Server site, without /api/v1');
  });

  it('says that it is looking, and never keeps anybody from signing in', async () => {
    const double = createSignInDouble({ finder: { look: () => new Promise(() => undefined) } });
    render(double.view);
    await user.click(url());
    await user.paste(server);
    await user.tab();
    expect(line()).toBe('Looking for Secret Server...');
    expect(screen.getByRole('button', { name: 'Sign in' }).getAttribute('aria-disabled')).not.toBe('true');
  });

  it.each([
    [{ state: 'vault', server, isHealthy: true }, 'Secret Server answers'],
    [{ state: 'vault', server, isHealthy: false }, 'Secret Server answers, but says that it is not well'],
    [{ state: 'platform', server }, 'A Delinea Platform tenant answers at vault.corp.example'],
    [{ state: 'unreachable', server }, 'No answer from vault.corp.example'],
    [{ state: 'untrusted', server }, 'This computer does not trust the certificate of vault.corp.example'],
    [
      { state: 'elsewhere', server, instead: null },
      'A web page answers here, but not Secret Server. Check the path of the address.',
    ],
  ] as const)('tells of %j', async (finding, words) => {
    const { said } = await find(finding);
    expect(line()).toBe(words);
    const isAmiss = finding.state !== 'vault';
    expect(said.includes(words)).toBe(isAmiss);
  });

  it('keeps what was cut off the address beside who answers there', async () => {
    const double = createSignInDouble();
    render(double.view);
    await user.click(url());
    await user.paste(`${server}/api/v1`);
    await user.tab();
    expect(line()).toBe('Removed /api/v1 from the address Secret Server answers');
  });

  it('offers the folder in which a vault answers, and takes it', async () => {
    const instead = `${server}/SecretServer`;
    await find({ state: 'elsewhere', server, instead }, [
      { state: 'vault', server: instead, isHealthy: true },
    ]);
    expect(line()).toContain(
      'A web page answers here, but not Secret Server. Is the path /SecretServer missing?',
    );
    await user.click(screen.getByRole('button', { name: 'Try /SecretServer' }));
    expect(url().value).toBe(instead);
    expect(document.activeElement).toBe(url());
    expect(line()).toBe('Secret Server answers');
    expect(screen.queryByRole('button', { name: 'Try /SecretServer' })).toBeNull();
  });
});

describe('what a refused try has said above the form', () => {
  it('is not said once more under the field', async () => {
    const { answer } = await find({ state: 'unreachable', server });
    expect(line()).toBe('No answer from vault.corp.example');
    for (const name of ['User name', 'Password']) {
      await user.click(screen.getByLabelText(name, { selector: 'input' }));
      await user.paste('x');
    }
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    answer(fail('no-answer'));
    expect(await screen.findByText('No answer from vault.corp.example')).toBeTruthy();
    await expect.poll(line).toBe('Address of the Secret Server site, without /api/v1');
  });
});
