import { describe, expect, it } from 'vitest';
import { fail, succeed } from '../../../shared/ipc/reply';
import { leadTrust, valueOf } from './testing/led-trust';
import { DAY_MS, fingerprint, NOW, presented, UNTRUSTED } from './testing/presented';

const HOST = 'vault.example:8443';
const SERVER = `https://${HOST}/SecretServer`;
const stranger = presented({ refusal: UNTRUSTED, isSelfSigned: true });
const other = presented({ refusal: UNTRUSTED, isSelfSigned: true, sha256: fingerprint('b') });

describe('trusting a certificate', () => {
  it('lets it in from then on, for this server alone, and says that open connections are to end', async () => {
    const { keeper, decided, saved, changes } = leadTrust();
    await keeper.ready();
    expect(keeper.judge(HOST, stranger)).toBe('untrusted');
    const pins = valueOf(await keeper.trust(SERVER, fingerprint('a')));
    expect(pins).toEqual([
      { host: HOST, certificate: stranger.certificate, since: NOW, faults: ['self-signed'] },
    ]);
    expect(saved).toEqual([pins]);
    expect(changes).toEqual([pins]);
    expect(decided).toEqual([HOST]);
    expect(keeper.judge(HOST, stranger)).toBe('trusted');
    expect(keeper.judge('vault.example', stranger)).toBe('untrusted');
    expect(keeper.judge('vault.example:8444', stranger)).toBe('untrusted');
  });

  it('is refused for a fingerprint that this server has not shown, even if another one has', async () => {
    const { keeper, saved } = leadTrust();
    await keeper.ready();
    keeper.judge('elsewhere.example', other);
    expect(await keeper.trust(SERVER, fingerprint('b'))).toEqual(fail('certificate-unseen'));
    expect(saved).toEqual([]);
  });

  it('is refused for one that its issuer has called back', async () => {
    const { keeper } = leadTrust();
    await keeper.ready();
    keeper.judge(HOST, presented({ refusal: 'net::ERR_CERT_REVOKED' }));
    expect(valueOf(await keeper.seen(SERVER))?.canBeTrusted).toBe(false);
    expect(await keeper.trust(SERVER, fingerprint('a'))).toEqual(fail('certificate-untrusted'));
    expect(keeper.judge(HOST, presented({ refusal: 'net::ERR_CERT_REVOKED' }))).toBe('untrusted');
  });

  it('does not count when it could not be written down', async () => {
    const { keeper, state, decided, changes } = leadTrust();
    state.written = { ok: false, failure: { code: 'disk-full' } };
    await keeper.ready();
    keeper.judge(HOST, stranger);
    expect(await keeper.trust(SERVER, fingerprint('a'))).toEqual(fail('disk-full'));
    expect(keeper.judge(HOST, stranger)).toBe('untrusted');
    expect([decided, changes]).toEqual([[], []]);
  });

  it('of two servers at once keeps both', async () => {
    const { keeper } = leadTrust();
    await keeper.ready();
    keeper.judge(HOST, stranger);
    keeper.judge('elsewhere.example', other);
    await Promise.all([
      keeper.trust(SERVER, fingerprint('a')),
      keeper.trust('https://elsewhere.example', fingerprint('b')),
    ]);
    expect(valueOf(await keeper.list()).map(({ host }) => host)).toEqual([HOST, 'elsewhere.example']);
  });

  it('replaces what was trusted for the server before', async () => {
    const { keeper } = leadTrust();
    await keeper.ready();
    keeper.judge(HOST, stranger);
    await keeper.trust(SERVER, fingerprint('a'));
    expect(keeper.judge(HOST, other)).toBe('changed');
    await keeper.trust(SERVER, fingerprint('b'));
    expect(keeper.judge(HOST, other)).toBe('trusted');
    expect(keeper.judge(HOST, stranger)).toBe('changed');
  });
});

describe('what is trusted', () => {
  it('is not trusted any more once it is forgotten, and the server is looked at anew', async () => {
    const { keeper, decided } = leadTrust();
    await keeper.ready();
    keeper.judge(HOST, stranger);
    await keeper.trust(SERVER, fingerprint('a'));
    expect(valueOf(await keeper.forget(HOST))).toEqual([]);
    expect(keeper.judge(HOST, stranger)).toBe('untrusted');
    expect(decided).toEqual([HOST, HOST]);
  });

  it('is remembered from an earlier run', async () => {
    const first = leadTrust();
    await first.keeper.ready();
    first.keeper.judge(HOST, stranger);
    const pins = valueOf(await first.keeper.trust(SERVER, fingerprint('a')));
    const { keeper } = leadTrust({ state: 'loaded', value: pins });
    await keeper.ready();
    expect(keeper.judge(HOST, stranger)).toBe('trusted');
    expect(keeper.judge(HOST, other)).toBe('changed');
  });

  it('is nothing when the file cannot be read, which is told', async () => {
    const { keeper, loaded } = leadTrust({ state: 'set-aside', keptAs: 'kept' });
    await Promise.all([keeper.ready(), keeper.ready()]);
    expect(loaded).toEqual([{ state: 'set-aside', keptAs: 'kept' }]);
    expect(keeper.judge(HOST, stranger)).toBe('untrusted');
  });
});

describe('a look at the certificate of a server', () => {
  it('asks at its name and port alone, and shows what is wrong with it and who would have to vouch', async () => {
    const { keeper, state, asked } = leadTrust();
    state.looked = succeed(presented({ refusal: UNTRUSTED, validTo: NOW - DAY_MS }));
    expect(valueOf(await keeper.look(`${SERVER}/api/v1`))).toMatchObject({
      host: HOST,
      verdict: 'untrusted',
      faults: ['issuer-missing', 'expired'],
      missingIssuer: 'Corp Root',
      isTrustedBySystem: false,
      pin: null,
      canBeTrusted: true,
    });
    expect(asked).toEqual([`https://${HOST}`]);
  });

  it('is enough to trust what was seen', async () => {
    const { keeper, state } = leadTrust();
    state.looked = succeed(stranger);
    await keeper.look(SERVER);
    expect((await keeper.trust(SERVER, fingerprint('a'))).ok).toBe(true);
    expect(valueOf(await keeper.look(SERVER))).toMatchObject({ verdict: 'trusted', pin: { since: NOW } });
  });

  it.each([
    ['', 'address-empty'],
    ['http://127.0.0.1:1/', 'no-certificate'],
    ['http://vault.example', 'address-not-encrypted'],
    ['https://a:b@vault.example', 'address-with-password'],
  ] as const)('at "%s" asks nobody: %s', async (server, code) => {
    const { keeper, asked } = leadTrust();
    expect(await keeper.look(server)).toEqual(fail(code));
    expect(await keeper.seen(server)).toEqual(fail(code));
    expect(asked).toEqual([]);
  });

  it('fails as the network failed', async () => {
    const { keeper, state } = leadTrust();
    state.looked = fail('name-not-found');
    expect(await keeper.look(SERVER)).toEqual(fail('name-not-found'));
    expect(valueOf(await keeper.seen(SERVER))).toBeNull();
  });
});

it('copies a fingerprint in the spelling of programs that show certificates', async () => {
  const { keeper, copied } = leadTrust();
  await keeper.copyFingerprint('0123456789abcdef'.repeat(4));
  expect(copied).toEqual([Array.from({ length: 4 }, () => '01:23:45:67:89:AB:CD:EF').join(':')]);
});
