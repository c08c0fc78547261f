import { fail, succeed } from '../../shared/ipc/reply';
import type { VaultServer } from '../domain/ports';
import { createVaultAccess } from './access';
import { createCalls } from './calls';
import { failureOf, isTokenDead } from './failures';
import { createFolders } from './folders';
import type { Http } from './http';
import { createVaultList } from './list';
import { createOrdering } from './ordering';
import { createVaultPasswords } from './passwords';
import { createReading } from './reading';
import { readRequest, refreshRequest, revokeRequest, signInRequest } from './requests';
import { createVaultSecret } from './secret';
import { createTenant } from './tenant';
import { grantIn, isTrue, userNameIn } from './wire';

interface VaultServerDeps {
  readonly http: Http;
  /** The address of the site, put right before: no slash at its end. */
  readonly base: string;
}

/** A code is read off in groups as often as not; what is no part of a header is no part of a code either. */
const tidyCode = (code: string): string => code.replace(/\s+/gu, '');
const fitsHeader = (text: string): boolean => /^[\x21-\x7e]*$/u.test(text);

/** A Secret Server at one address, over HTTP. */
export const createVaultServer = ({ http, base }: VaultServerDeps): VaultServer => {
  const call = createCalls(http);
  const reading = createReading(call, base);

  return {
    signIn: (given, cancel) => {
      const credentials = { ...given, code: tidyCode(given.code), domain: given.domain.trim() };
      const { code, password } = credentials;
      if (!fitsHeader(code)) return Promise.resolve(fail('code-wrong'));
      const asked = { call: 'sign-in', hadCode: code !== '', secrets: [password, code] } as const;
      return call({ request: signInRequest(base, credentials), asked, read: grantIn, cancel });
    },
    refresh: (refreshToken, cancel) => {
      const asked = { call: 'refresh', hadCode: false, secrets: [refreshToken] } as const;
      return call({ request: refreshRequest(base, refreshToken), asked, read: grantIn, cancel });
    },
    whoIs: (pass, cancel) => {
      const secrets = pass.kind === 'token' ? [pass.token] : [];
      const asked = {
        call: 'who-is',
        hadCode: false,
        isByWindows: pass.kind === 'windows',
        secrets,
      } as const;
      return call({ request: readRequest(base, 'users/current', pass), asked, read: userNameIn, cancel });
    },
    list: createVaultList(reading),
    revoke: async (token, cancel) => {
      const came = await http.ask(revokeRequest(base, token), cancel);
      const isDone =
        came.kind === 'answer' && ((came.status === 200 && isTrue(came.body)) || isTokenDead(came));
      if (isDone) return succeed(true);
      return { ok: false, failure: failureOf(came, { call: 'revoke', hadCode: false, secrets: [token] }) };
    },
    folders: createFolders(reading),
    secret: createVaultSecret(call, base),
    passwords: createVaultPasswords(call, base),
    access: createVaultAccess(createOrdering(call, base), reading),
    tenant: createTenant(call, base),
  };
};
