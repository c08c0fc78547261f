import { execFile } from 'node:child_process';
import { userInfo } from 'node:os';
import type { SystemAccount } from '../../shared/computer';
import type { Clock } from '../domain/ports';
import { accountIn } from './kerberos-tickets';

const LIMIT_MS = 5_000;

const windowsAccount = (): SystemAccount => {
  const domain = process.env['USERDOMAIN'];
  const { username } = userInfo();
  return { kind: 'windows', name: domain === undefined ? username : `${domain}\\${username}` };
};

/** `klist` ends with 1 where there is nothing to list, and then says so where nobody needs to read it. */
const kerberosAccount = (clock: Clock): Promise<SystemAccount> =>
  new Promise((resolve) => {
    const options = { timeout: LIMIT_MS, env: { ...process.env, LC_ALL: 'C' } };
    execFile('klist', options, (problem, output) => {
      const isUnasked = problem !== null && problem.code !== 1;
      resolve(isUnasked ? { kind: 'unknown' } : accountIn(output, clock.now()));
    });
  });

/** Whom the network stack would name to a server that asks for a Windows account. */
export const askSystemAccount = (clock: Clock): Promise<SystemAccount> =>
  process.platform === 'win32' ? Promise.resolve(windowsAccount()) : kerberosAccount(clock);
