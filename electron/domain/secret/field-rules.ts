import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { PasswordRules } from '../../../shared/secret';
import type { Authorised } from '../session/authorised';
import type { FieldPlace } from '../vault-secret';
import type { KnownFields } from './known-fields';

export interface FieldRules {
  /** What the template asks of a password; null where that is not known. It is a help, and nothing fails for want of it. */
  readonly rules: (place: FieldPlace) => Promise<Reply<PasswordRules | null>>;
}

interface FieldRulesDeps extends Pick<Authorised, 'read'> {
  readonly known: Pick<KnownFields, 'find'>;
}

export const createFieldRules = ({ read, known }: FieldRulesDeps): FieldRules => ({
  rules: async (place) => {
    const requirement = known.find(place)?.requirement ?? null;
    if (requirement === null) return succeed(null);
    const told = await read((server, pass, cancel) => server.secret.rules(pass, requirement, cancel));
    return succeed(told.ok ? told.value : null);
  },
});
