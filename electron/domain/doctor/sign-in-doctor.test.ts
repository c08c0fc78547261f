import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../shared/doctor';
import type { Sounding } from './doctor-ports';
import { examine, failing, leadDoctor, shownCertificate, SITE } from './testing/led-doctor';

const certificate = (change: Parameters<typeof shownCertificate>[0]) => ({
  instruments: { certificate: () => Promise.resolve({ ok: true, value: shownCertificate(change) } as const) },
});
const sounding = (name: 'services' | 'tokens' | 'windows', came: Sounding) => ({
  soundings: { [name]: () => Promise.resolve(came) },
});

describe('an examination of a server in order', () => {
  it('finds nothing wrong, and says what it did not look at and why', async () => {
    const { of, results } = await examine();
    expect(results.map(({ check }) => check)).toEqual([...CHECKS]);
    expect(CHECKS.map(of)).toEqual([
      `passed address: ${SITE}`,
      'passed name: 192.0.2.7',
      'passed no-proxy',
      'passed connection',
      'passed certificate: Corp CA',
      'passed clock: 2',
      'passed vault',
      'passed services',
      'passed sign-in',
      'passed windows',
      'not-checked code',
      'not-checked ip',
    ]);
  });

  it('tells of each check when it begins and when it is through', async () => {
    const { doctor, told } = leadDoctor();
    await doctor.run({ server: SITE, byWindows: false });
    const running = told.map(({ results }) => results.find(({ state }) => state === 'running')?.check);
    expect(running.filter(Boolean)).toEqual(CHECKS.slice(1));
    expect(told.at(-1)?.isRunning).toBe(false);
    expect(told.slice(0, -1).every(({ isRunning }) => isRunning)).toBe(true);
    expect(doctor.last()).toEqual(told.at(-1));
  });

  it('has no certificate to look at where nothing is encrypted, and no name where there is a number', async () => {
    const { of, asked } = await examine({}, 'http://127.0.0.1:4100/SecretServer');
    expect([of('name'), of('certificate')]).toEqual(['passed number', 'not-checked no-encryption']);
    expect(asked).not.toContain('lookUp');
    expect(asked).not.toContain('certificate');
  });
});

describe('an address', () => {
  it.each([
    ['', 'address-empty'],
    ['http://vault.corp.example', 'address-not-encrypted'],
    ['https://me:secret@vault.corp.example', 'address-with-password'],
    ['ftp://vault.corp.example', 'address-invalid'],
  ])('that cannot be used is the first problem, and nobody is asked: "%s"', async (server, code) => {
    const { of, asked, results } = await examine({}, server);
    expect(of('address')).toBe(`problem ${code}`);
    expect(asked).toEqual([]);
    expect(results.filter(({ state }) => state === 'problem')).toHaveLength(1);
    expect(JSON.stringify(results)).not.toContain('secret@');
  });
});

describe('the way to the server', () => {
  it('ends at a name that nobody knows, unless a proxy looks it up', async () => {
    const lookUp = failing('name-not-found', 'ENOTFOUND');
    const alone = await examine({ instruments: { lookUp } });
    expect([alone.of('name'), alone.of('proxy')]).toEqual(['problem name: ENOTFOUND', 'not-checked earlier']);

    const proxy = { kind: 'proxy', address: 'proxy.corp.example:8080' } as const;
    const behind = await examine({ instruments: { lookUp, proxyFor: () => Promise.resolve(proxy) } });
    expect([behind.of('name'), behind.of('proxy')]).toEqual([
      'not-checked name-by-proxy',
      'passed proxy: proxy.corp.example:8080',
    ]);
  });

  it.each([
    ['proxy.corp.example:8080', 'proxy.corp.example', 8080],
    ['192.0.2.7:3128', '192.0.2.7', 3128],
    ['[2001:db8::7]:3128', '2001:db8::7', 3128],
    ['[::1]:80', '::1', 80],
  ])('reaches for the proxy %s as whoever connects to it has to', async (address, host, port) => {
    const reached: unknown[] = [];
    const { of } = await examine({
      instruments: {
        proxyFor: () => Promise.resolve({ kind: 'proxy', address }),
        reach: (place) => {
          reached.push(place);
          return Promise.resolve({ ok: true, value: true });
        },
      },
    });
    expect(reached).toEqual([{ host, port }]);
    expect(of('proxy')).toBe(`passed proxy: ${address}`);
  });

  it('ends at a proxy that takes no connection, or that the system cannot name', async () => {
    const proxy = { kind: 'proxy', address: 'proxy.corp.example:8080' } as const;
    const proxyFor = () => Promise.resolve(proxy);
    const silent = await examine({ instruments: { proxyFor, reach: failing('no-answer') } });
    expect(silent.of('proxy')).toBe('problem proxy-silent: proxy.corp.example:8080');
    const unknown = await examine({ instruments: { proxyFor: () => Promise.reject(new Error('no')) } });
    expect(unknown.of('proxy')).toBe('problem proxy-unknown');
  });

  it.each([
    ['net::ERR_CONNECTION_REFUSED', 'no-answer', 'problem refused: net::ERR_CONNECTION_REFUSED'],
    ['net::ERR_TIMED_OUT', 'no-answer', 'problem silent: net::ERR_TIMED_OUT'],
    [undefined, 'answer-too-slow', 'problem silent: answer-too-slow'],
    ['net::ERR_SSL_VERSION_OR_CIPHER_MISMATCH', 'encryption-too-old', 'problem too-old'],
  ] as const)('ends at %s, and nothing after it is guessed at', async (detail, code, outcome) => {
    const { of, asked } = await examine({ soundings: { greet: failing(code, detail) } });
    expect(of('connection')).toBe(outcome);
    for (const check of ['certificate', 'clock', 'server', 'services', 'signIn', 'windows'] as const) {
      expect(of(check)).toBe('not-checked earlier');
    }
    expect(asked).not.toContain('finder');
    expect([of('code'), of('ip')]).toEqual(['not-checked code', 'not-checked ip']);
  });
});

describe('a certificate', () => {
  it.each([
    [{ verdict: 'untrusted', faults: ['self-signed'] }, 'problem self-signed: vault.corp.example'],
    [
      { verdict: 'untrusted', faults: ['issuer-missing'], missingIssuer: 'Corp Root' },
      'problem issuer-missing: Corp Root',
    ],
    [
      { verdict: 'untrusted', faults: ['issuer-missing', 'wrong-name'] },
      'problem wrong-name: vault.corp.example',
    ],
    [{ verdict: 'untrusted', faults: ['expired', 'self-signed'] }, 'problem expired: 2027-01-01'],
    [{ verdict: 'untrusted', faults: ['not-yet-valid'] }, 'problem not-yet-valid: 2026-01-01'],
    [{ verdict: 'untrusted', faults: ['revoked'] }, 'problem revoked: Corp CA'],
    [{ verdict: 'untrusted', faults: ['other'] }, 'problem certificate-other: vault.corp.example'],
    [{ verdict: 'changed', faults: ['self-signed'] }, 'problem certificate-changed: Corp CA'],
    [{ isTrustedBySystem: false, faults: ['self-signed'] }, 'passed pinned: Corp CA'],
  ] as const)('%j is told by the worst of it', async (change, outcome) => {
    const { of } = await examine({
      ...certificate(change),
      soundings: { greet: failing('certificate-untrusted', 'net::ERR_CERT_AUTHORITY_INVALID') },
    });
    expect([of('connection'), of('certificate')]).toEqual(['passed connection', outcome]);
  });
});

describe('clocks', () => {
  it.each([
    [59_000, 'passed clock: 59'],
    [-59_000, 'passed clock: 59'],
    [61_000, 'problem clock: 61'],
    [-3_600_000, 'problem clock: 3600'],
    [undefined, 'not-checked no-date'],
  ])('that differ by %s ms: %s', async (ms, outcome) => {
    const now = leadDoctor().time.clock.now();
    const time = ms === undefined ? undefined : now + ms;
    const { of } = await examine({
      soundings: { greet: () => Promise.resolve({ ok: true, value: { time } }) },
    });
    expect([of('clock'), of('server')]).toEqual([outcome, 'passed vault']);
  });
});

describe('what answers', () => {
  it.each([
    [{ state: 'elsewhere', instead: null }, 'problem page'],
    [{ state: 'elsewhere', instead: SITE }, `problem folder: ${SITE}`],
    [{ state: 'unreachable' }, 'problem silent: unreachable'],
  ] as const)('is no vault: %j', async (finding, outcome) => {
    const { of } = await examine({ finding });
    expect([of('server'), of('services')]).toEqual([outcome, 'not-checked earlier']);
  });

  it('may be a vault that is not well, and is still asked', async () => {
    const { of } = await examine({ finding: { state: 'vault', isHealthy: false } as const });
    expect([of('server'), of('services')]).toEqual(['problem unwell', 'passed services']);
  });

  it('may be a tenant, whose sign-in service is another one', async () => {
    const { of, asked } = await examine({ finding: { state: 'platform' } });
    expect([of('server'), of('services'), of('signIn'), of('windows')]).toEqual([
      'passed tenant',
      'not-checked tenant',
      'passed sign-in',
      'not-checked tenant',
    ]);
    expect(asked).toContain('clientTokens');
    expect(asked).not.toContain('tokens');
  });

  it.each<[Sounding, string, string]>([
    [{ kind: 'page' }, 'problem services-page', 'problem sign-in-page'],
    [{ kind: 'absent' }, 'problem services-other: HTTP 404', 'problem sign-in-other: HTTP 404'],
    [
      { kind: 'failed', failure: { code: 'web-services-off', detail: 'Off.' } },
      'problem services-off',
      'problem services-off',
    ],
    [
      { kind: 'failed', failure: { code: 'server-busy', detail: 'HTTP 503' } },
      'problem busy: HTTP 503',
      'problem busy: HTTP 503',
    ],
    [
      { kind: 'failed', failure: { code: 'server-error', detail: 'HTTP 500' } },
      'problem services-other: HTTP 500',
      'problem sign-in-other: HTTP 500',
    ],
  ])('where services should be: %j', async (came, services, signIn) => {
    expect((await examine(sounding('services', came))).of('services')).toBe(services);
    expect((await examine(sounding('tokens', came))).of('signIn')).toBe(signIn);
  });

  it('needs a folder for Windows only where somebody wants to sign in by it', async () => {
    const absent = sounding('windows', { kind: 'absent' });
    expect((await examine(absent)).of('windows')).toBe('not-checked windows-absent');
    expect((await examine(absent, SITE, true)).of('windows')).toBe('problem windows-absent');
    const cloud = await examine(absent, 'https://corp.secretservercloud.eu');
    expect(cloud.of('windows')).toBe('not-checked windows-cloud');
    const odd = sounding('windows', {
      kind: 'failed',
      failure: { code: 'server-error', detail: 'HTTP 500' },
    });
    expect((await examine(odd, SITE, true)).of('windows')).toBe('problem windows-other: HTTP 500');
  });
});
