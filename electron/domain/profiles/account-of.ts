import type { Account } from '../../../shared/profile-identity';
import type { SignIn } from '../../../shared/session';

/** How somebody signs in, without what is secret in it. */
export const accountOf = (entered: SignIn): Account => {
  switch (entered.method) {
    case 'credentials':
      return { method: 'credentials', userName: entered.userName, domain: entered.domain };
    case 'command':
      return { method: 'command', program: entered.program, arguments: entered.arguments };
    case 'client':
      return { method: 'client', clientId: entered.clientId };
    case 'token':
    case 'windows':
      return { method: entered.method };
  }
};
