import { fail } from '../../shared/ipc/reply';
import type { Reason } from '../../shared/access';
import type { Answered, Cancel, Pass } from '../domain/ports';
import type { PlacedValue, VaultPasswords } from '../domain/vault-passwords';
import type { FieldPlace } from '../domain/vault-secret';
import type { Calls } from './calls';
import { createOrdering } from './ordering';
import { changeStatusIn, isStopped, passwordIn, triedIn, validationIn } from './passwords-wire';
import { createReading } from './reading';
import { questionRequest, type Order } from './requests';

const ofField = (verb: string, { id, slug }: FieldPlace): string =>
  `internals/secret-detail/${id}/${verb}/${encodeURIComponent(slug)}`;

/** What an argument does not say is left out: a server may refuse one that says nothing. */
const argumentsOf = (reason: Reason | null): object => {
  if (reason === null) return {};
  const comment = reason.text === '' ? {} : { comment: reason.text };
  const { ticket } = reason;
  return ticket === null
    ? comment
    : { ...comment, ticketNumber: ticket.number, ticketSystemId: ticket.system };
};

/** Something is asked of a password that goes along and is put nowhere: what comes back may repeat it. */
const createQuestion =
  (call: Calls, base: string) =>
  <T>(
    order: Order,
    read: (body: string) => T | undefined,
    { pass, cancel, secrets }: { pass: Pass; cancel: Cancel; secrets: readonly string[] },
  ): Promise<Answered<T>> => {
    const isByWindows = pass.kind === 'windows';
    const all = pass.kind === 'token' ? [pass.token, ...secrets] : secrets;
    const asked = { call: 'read', hadCode: false, isByWindows, secrets: all } as const;
    return call({ request: questionRequest(base, order, pass), asked, read, cancel });
  };

/** An answer that is no password may hold one all the same: nothing of it is told. */
const madeOf = (answered: Answered<string>): Answered<string> =>
  answered.ok || answered.failure.code !== 'answer-not-understood' ? answered : fail('answer-not-understood');

/** Passwords of fields and of accounts, over HTTP. */
export const createVaultPasswords = (call: Calls, base: string): VaultPasswords => {
  const read = createReading(call, base);
  const order = createOrdering(call, base);
  const question = createQuestion(call, base);

  return {
    generate: async (pass, place, cancel) =>
      madeOf(await read({ path: ofField('generate-password', place), read: passwordIn }, pass, cancel)),
    generateByField: async (pass, field, cancel) => {
      const making: Order = { method: 'POST', path: `secret-templates/generate-password/${field}` };
      return madeOf(await question(making, passwordIn, { pass, cancel, secrets: [] }));
    },
    validate: (pass, { value, ...place }: PlacedValue, cancel) => {
      const path = ofField('validate-password', place);
      const asking: Order = { method: 'POST', path, body: { Password: value } };
      return question(asking, validationIn(value), { pass, cancel, secrets: [value] });
    },
    put: (pass, { id, slug, value, reason }, cancel) => {
      const path = `secrets/${id}/fields/${encodeURIComponent(slug)}`;
      const body = { value, noAutoCheckout: true, ...argumentsOf(reason) };
      return order({ method: 'PUT', path, body, secrets: [value] }, pass, cancel);
    },
    change: (pass, { id, value, reason }, cancel) => {
      const body = { newPassword: value, noAutoCheckout: true, ...argumentsOf(reason) };
      const path = `secrets/${id}/change-password`;
      return order({ method: 'POST', path, body, secrets: [value] }, pass, cancel);
    },
    status: (pass, { id, secrets }, cancel) =>
      read(
        { path: `internals/secret-detail/${id}/password-status`, read: changeStatusIn(secrets) },
        pass,
        cancel,
      ),
    stop: (pass, id, cancel) =>
      order({ method: 'POST', path: `secrets/${id}/stop-password-change`, isDone: isStopped }, pass, cancel),
    tried: (pass, id, cancel) =>
      read({ path: `internals/secret-detail/${id}/heartbeat-status`, read: triedIn }, pass, cancel),
  };
};
