import { member } from '../../testing/client';
import { templateOf } from '../../worlds/foundation';
import { templateIds } from '../../worlds/template-plans';
import { addSecret } from '../../world/new-secret';
import { at, keysOf, statusOf, textOf, type Prober, type Probes } from './prober';

const FIELDS = 'fields/password';
const secret = ({ called }: Prober, start: string, path: string): string =>
  `/api/v1/secrets/${called(start).id}/${path}`;
const inside = ({ called }: Prober, start: string, path: string): string =>
  `/internals/secret-detail/${called(start).id}/${path}`;

/** Guesses about the values of a secret and what stands before them. */
export const valueProbes: Probes<
  | ('unknownSlug' | 'slugCase' | 'slugOnNonPassword' | 'validateTells' | 'brokenRulesBody' | 'obstacleCodes')
  | ('hiddenPassword' | 'hollowArguments' | 'updateChecksOut' | 'viewIntervalMinutes' | 'checkOutMinutes')
  | ('clearedField' | 'generateBehindGate' | 'stateOfHeld' | 'checkInOfFree' | 'listFieldBody')
  | ('codesShape' | 'noCodes')
> = {
  unknownSlug: async (it) => textOf(await it.ask(secret(it, 'app01', 'fields/nothing'))),
  slugCase: async (it) => statusOf(await it.ask(secret(it, 'app01', 'fields/Password'))),
  slugOnNonPassword: async (it) => statusOf(await it.ask(inside(it, 'app01', 'generate-password/username'))),
  validateTells: async (it) =>
    keysOf(await it.ask(inside(it, 'app01', 'validate-password/password'), { body: { Password: 'x' } })),
  brokenRulesBody: async (it) =>
    keysOf(await it.ask(secret(it, 'app01', 'change-password'), { body: { newPassword: 'x' } })),
  obstacleCodes: async (it) =>
    at('errorCode')(await it.ask(secret(it, 'dc03', `${FIELDS}?noAutoCheckout=true`))),
  hiddenPassword: async (it) => {
    const token = await it.bench.signIn('reader');
    const { json } = await it.ask(`/api/v1/secrets/${it.called('dc08').id}`, { token });
    const items = member(json, 'items') as readonly object[];
    return member(
      items.find((item) => member(item, 'isPassword') === true),
      'itemValue',
    );
  },
  hollowArguments: async (it) =>
    statusOf(await it.ask(secret(it, 'app01', 'restricted'), { body: { ticketSystemId: null } })),
  updateChecksOut: async (it) =>
    statusOf(await it.ask(secret(it, 'dc03', 'fields/notes'), { method: 'PUT', body: { value: 'x' } })),
  viewIntervalMinutes: async (it) => {
    const { id } = it.called('dc01');
    const body = { comment: 'to look' };
    await it.ask(`/api/v1/secret-access-requests/secrets/${id}/view-comment`, { body });
    it.passMinutes(4);
    const [first, token] = [statusOf(await it.ask(secret(it, 'dc01', FIELDS))), it.bench.running.accessToken];
    it.passMinutes(6);
    const second = statusOf(await it.ask(secret(it, 'dc01', FIELDS), { token }));
    it.passMinutes(10);
    return [first, second, statusOf(await it.ask(secret(it, 'dc01', FIELDS), { token }))];
  },
  checkOutMinutes: async (it) => {
    const folderId = it.called('app01').folderId;
    const stub = await it.ask(`/api/v1/secrets/stub?secretTemplateId=6001&folderId=${folderId}`);
    const items = (member(stub.json, 'items') as readonly object[]).map((item) => ({
      ...item,
      itemValue: 'filled',
    }));
    const body = { ...(stub.json as object), name: 'Lent', checkOutEnabled: true, items };
    return at('checkOutIntervalMinutes')(await it.ask('/api/v1/secrets', { body }));
  },
  clearedField: async (it) =>
    textOf(await it.ask(secret(it, 'app01', 'fields/notes'), { method: 'PUT', body: { value: '' } })),
  generateBehindGate: async (it) => statusOf(await it.ask(inside(it, 'dc03', 'generate-password/password'))),
  stateOfHeld: async (it) => {
    const token = await it.bench.signIn('operator');
    await it.ask(secret(it, 'dc03', 'check-out'), { method: 'POST', token });
    return at('secretState')(await it.ask(secret(it, 'dc03', 'state')));
  },
  checkInOfFree: async (it) => statusOf(await it.ask(secret(it, 'dc03', 'check-in'), { body: {} })),
  listFieldBody: async (it) => {
    const { world } = it.bench.running.vault;
    const hosts = [...world.optionLists.keys()].join(',');
    const template = templateOf(world, templateIds.everything);
    const { folderId } = it.called('app01');
    const { id } = addSecret(world, { name: 'Listed', folderId, template, values: { hosts } });
    const bodies = [
      await it.ask(`/api/v1/secrets/${id}/fields/hosts/list`),
      await it.ask(`/api/v1/secrets/${id}/fields/hosts/listdetails`),
    ];
    return bodies.map(({ json }) => Array.isArray(json));
  },
  codesShape: async (it) => {
    const { json } = await it.ask(`/api/v1/one-time-password-code/${it.called('app07').id}`);
    return [Array.isArray(json), typeof member(member(json, '0'), 'code')];
  },
  noCodes: async (it) => statusOf(await it.ask(`/api/v1/one-time-password-code/${it.called('app01').id}`)),
};
