import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { member, openBench, type Bench, type Reply } from '../testing/client';
import { brokenRules } from '../world/broken-rules';
import { addSecret } from '../world/new-secret';
import { UNGUARDED, UNTOUCHED, type Secret } from '../world/secret';
import { passwordFieldOf } from '../world/template';
import { templateOf } from '../worlds/foundation';
import { requirementIds } from '../worlds/password-rules';
import { templateIds } from '../worlds/template-plans';

const OLD = 'Old!Pass#001';
const FIT = '471902';
const SECONDS = 2_000;

/** Each way in which a password comes to another system, with the one that a caller wants there, if any. */
const ways: readonly (readonly [string, string, (newPassword?: string) => object])[] = [
  ['change-password', 'api/v1/secrets/:id/change-password', (newPassword) => ({ newPassword })],
  [
    'change-password-now',
    'internals/secret-detail/:id/change-password-now',
    (NextPassword) => ({ data: { NextPassword, PasswordType: NextPassword === undefined ? 0 : 1 } }),
  ],
  ['check-in', 'api/v1/secrets/:id/check-in', (newPassword) => ({ newPassword })],
  ['expire', 'api/v1/secrets/:id/expire', (newPassword) => ({ newPassword })],
];

describe('a rotation keeps to the rules of the field', () => {
  let bench: Bench;
  let token: string;
  let secret: Secret;
  beforeEach(async () => {
    bench = await openBench();
    token = await bench.signIn();
    const { world } = bench.running.vault;
    secret = addSecret(world, {
      name: 'Rotated',
      folderId: [...world.folders.all()][0]?.id ?? -1,
      template: templateOf(world, templateIds.windowsAccount),
      values: { username: 'root', password: OLD },
      secret: {
        guard: { ...UNGUARDED, checkOut: { minutes: 30, changeOnCheckIn: true } },
        remote: { ...UNTOUCHED, autoChangeEnabled: true },
        requirements: new Map([['password', requirementIds.pin]]),
      },
    });
  });
  afterEach(() => bench.stop());

  const post = (path: string, body: object = {}): Promise<Reply> =>
    bench.ask(`/${path.replace(':id', String(secret.id))}`, { token, body });
  const isFit = (value: string): boolean => {
    const { world } = bench.running.vault;
    const field = passwordFieldOf(world.template(secret));
    return field !== undefined && brokenRules(world, { secret, field, value }).length === 0;
  };
  const arrive = (): string => {
    bench.running.vault.clock.advance(SECONDS);
    const { world } = bench.running.vault;
    return secret.items.find(({ fieldId }) => world.field(fieldId)?.slug === 'password')?.value ?? '';
  };
  const hold = (): Promise<Reply> => post('api/v1/secrets/:id/check-out');

  it.each(ways)('when one is made for it, by %s', async (_, path, bodyWith) => {
    await hold();
    expect((await post(path, bodyWith())).status).toBe(200);
    const value = arrive();
    expect(value).not.toBe(OLD);
    expect(isFit(value)).toBe(true);
  });

  it.each(ways)(
    'when a caller sends one, by %s: one that breaks them goes nowhere',
    async (_, path, bodyWith) => {
      await hold();
      const refused = await post(path, bodyWith('Not-six-digits'));
      expect([refused.status, Object.keys(member(refused.json, 'modelState') as object)]).toEqual([
        400,
        ['password'],
      ]);
      expect(secret.remote.change).toBe('None');
      expect([secret.expired, secret.held === null]).toEqual([false, false]);
      expect((await post(path, bodyWith(FIT))).status).toBe(200);
      expect(arrive()).toBe(FIT);
    },
  );

  it('when a caller sends one that the field remembers', async () => {
    await hold();
    await post('api/v1/secrets/:id/change-password', { newPassword: FIT });
    expect(arrive()).toBe(FIT);
    await post('api/v1/secrets/:id/change-password', { newPassword: '471903' });
    expect(arrive()).toBe('471903');
    const again = await post('api/v1/secrets/:id/change-password', { newPassword: FIT });
    expect([again.status, again.text.includes('used before')]).toEqual([400, true]);
  });

  it('when the check-out runs out and nobody sends anything', async () => {
    await hold();
    bench.running.vault.clock.advance(30 * 60_000);
    const value = arrive();
    expect([value === OLD, isFit(value)]).toEqual([false, true]);
  });

  it('when another system takes another password than the one sent', async () => {
    secret.remote = {
      ...secret.remote,
      scenario: { ...secret.remote.scenario, outcome: 'takes-another-password' },
    };
    await hold();
    await post('api/v1/secrets/:id/change-password', { newPassword: FIT });
    const value = arrive();
    expect([value === FIT, isFit(value)]).toEqual([false, true]);
  });

  it('when one was laid down for the next time, now or before the rules were others', async () => {
    await hold();
    const { json } = await bench.ask(`/api/v1/secrets/${secret.id}`, { token });
    const put = (autoChangeNextPassword: string): Promise<Reply> =>
      bench.ask(`/api/v1/secrets/${secret.id}`, {
        method: 'PUT',
        token,
        body: { ...(json as object), autoChangeNextPassword },
      });
    expect((await put('Not-six-digits')).status).toBe(400);
    expect((await put(FIT)).status).toBe(200);
    await post('api/v1/secrets/:id/change-password');
    expect(arrive()).toBe(FIT);

    secret.remote = { ...secret.remote, autoChangeNextPassword: 'Not-six-digits' };
    await post('api/v1/secrets/:id/change-password');
    const value = arrive();
    expect([value === FIT, isFit(value)]).toEqual([false, true]);
  });
});
