import { describe, expect, it } from 'vitest';
import { parseFlags } from './flags';

const optionsOf = (...args: string[]): unknown => {
  const parsed = parseFlags(args);
  return 'problem' in parsed ? parsed.problem : parsed.command.options;
};

describe('the flags of the practice vault', () => {
  it('become options', () => {
    expect(
      optionsOf(
        '--port',
        '0',
        '--host',
        '127.0.0.2',
        '--base=/a/b',
        '--world',
        'empty',
        '--token-seconds',
        '5',
      ),
    ).toMatchObject({ port: 0, host: '127.0.0.2', base: '/a/b', world: 'empty', tokenSeconds: 5 });
    expect(
      optionsOf(
        '--max-refreshes',
        '1',
        '--refresh-tokens',
        'off',
        '--otp',
        'off',
        '--trust-proxy-user',
        'X-User',
      ),
    ).toMatchObject({ maxRefreshes: 1, refreshTokens: false, otp: false, proxyUserHeader: 'X-User' });
    expect(
      optionsOf('--health', 'text', '--version-shape=plain', '--choice', 'deniedStatus=403'),
    ).toMatchObject({
      chosen: { health: 'text', versionShape: 'plain', deniedStatus: 403 },
    });
  });

  it('let sessions live without an end', () => {
    expect(optionsOf('--token-seconds', 'unlimited')).toMatchObject({ tokenSeconds: Infinity });
    expect(optionsOf('--token-seconds', '0')).toMatch(
      /^--token-seconds takes a number .* or unlimited, and/u,
    );
  });

  it('allow no address that others could reach', () => {
    for (const host of ['0.0.0.0', '::', '192.168.0.1', 'example.test', '127.0.0.1.example.test']) {
      expect(optionsOf('--host', host)).toMatch(/^--host takes an address of this machine alone/u);
    }
  });

  it.each([
    ['--prot', '1'],
    ['--port'],
    ['--port', '70000'],
    ['--port', '-1'],
    ['--base', 'SecretServer'],
    ['--base', '/a b'],
    ['--world', 'big'],
    ['--otp', 'yes'],
    ['--health', 'HEALTHY'],
    ['--choice', 'nothing=1'],
    ['--trust-proxy-user', 'X User'],
    ['constructor'],
  ])('answer %s %s with one sentence', (...args) => {
    expect(optionsOf(...args)).toMatch(/^[^\n]+\.$/u);
  });
});
