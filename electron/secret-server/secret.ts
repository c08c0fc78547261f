import { fail } from '../../shared/ipc/reply';
import type { Answered, Cancel, Pass } from '../domain/ports';
import type { FieldPlace, GeneralChange, VaultSecret } from '../domain/vault-secret';
import type { Calls } from './calls';
import { createVaultExpiration } from './expiration';
import { createVaultFiles } from './files';
import { createVaultLists } from './lists';
import { createVaultNewSecrets } from './new-secrets';
import { createOrdering } from './ordering';
import { createReading } from './reading';
import { rulesIn } from './rules-wire';
import { createSecretActs } from './secret-acts';
import { codesIn, stateIn, summaryIn, templateIn, valueIn } from './secret-wire';

/** The present one, and one to go on with when it ends. */
const CODES = 2;

const fieldPathOf = ({ id, slug }: FieldPlace): string => `secrets/${id}/fields/${encodeURIComponent(slug)}`;

/** An answer that is no value may hold one all the same: nothing of it is told. */
const valueOf = (answered: Answered<string | null>): Answered<string> => {
  if (!answered.ok) return answered;
  return answered.value === null ? fail('answer-not-understood') : { ok: true, value: answered.value };
};

/** Only what is marked counts: nothing else of the secret goes along that somebody else may have changed meanwhile. */
const changesOf = ({ name, folder, isActive }: GeneralChange): object => ({
  ...(name !== undefined && { name: { dirty: true, value: name } }),
  ...(folder !== undefined && { folder: { dirty: true, value: folder } }),
  ...(isActive !== undefined && { active: { dirty: true, value: isActive } }),
});

/** One secret at a time, over HTTP. */
export const createVaultSecret = (call: Calls, base: string): VaultSecret => {
  const ask = createReading(call, base);
  const order = createOrdering(call, base);
  const reading =
    <T>(pathOf: (id: number) => string, read: (body: string) => T | undefined) =>
    (pass: Pass, id: number, cancel: Cancel) =>
      ask({ path: pathOf(id), read }, pass, cancel);

  return {
    ...createSecretActs(ask, order),
    expiration: createVaultExpiration(ask, order),
    files: createVaultFiles(call, base, order),
    lists: createVaultLists(ask, order),
    anew: createVaultNewSecrets(call, base, ask),
    summary: reading((id) => `secrets/${id}/summary`, summaryIn),
    state: reading((id) => `secrets/${id}/state`, stateIn),
    template: reading((id) => `secret-templates/${id}`, templateIn),
    rules: reading((id) => `password-requirements/${id}`, rulesIn),
    codes: reading(
      (id) => `one-time-password-code/${id}?numberOfCodesToGenerate=${CODES}&noAutoCheckout=true`,
      codesIn,
    ),
    put: (pass, { value, ...place }, cancel) =>
      order(
        {
          method: 'PUT',
          path: fieldPathOf(place),
          body: { value, noAutoCheckout: true },
          secrets: [value],
        },
        pass,
        cancel,
      ),
    change: (pass, change, cancel) =>
      order(
        { method: 'PATCH', path: `secrets/${change.id}/general`, body: { data: changesOf(change) } },
        pass,
        cancel,
      ),
    value: async (pass, place, cancel) =>
      valueOf(await ask({ path: `${fieldPathOf(place)}?noAutoCheckout=true`, read: valueIn }, pass, cancel)),
  };
};
