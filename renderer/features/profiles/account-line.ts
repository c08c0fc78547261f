import type { Profile } from '../../../shared/profiles';
import type { Translate } from '../../../shared/words/keys';
import { hostOf } from './profile-traits';

const fileNameOf = (program: string): string => program.split(/[/\\]/u).at(-1) ?? program;

const howOf = (t: Translate, { account }: Profile): string => {
  switch (account.method) {
    case 'credentials':
      return account.userName;
    case 'client':
      return account.clientId;
    case 'command':
      return [fileNameOf(account.program), ...account.arguments.slice(0, 1)].join(' ');
    case 'token':
    case 'windows':
      return t(`signIn.method.${account.method}`);
  }
};

/** Where it signs in, and as whom or by what. */
export const accountLine = (t: Translate, profile: Profile): string =>
  t('profiles.line', { host: hostOf(profile), how: howOf(t, profile) });
