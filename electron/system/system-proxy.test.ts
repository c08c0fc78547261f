import { describe, expect, it } from 'vitest';
import { firstProxyIn } from './system-proxy';

describe('what the system says of proxies', () => {
  it.each(['DIRECT', 'direct', '', '  DIRECT ; PROXY late.example:8080'])(
    'is that there is none in %j',
    (answer) => {
      expect(firstProxyIn(answer)).toEqual({ kind: 'none' });
    },
  );

  it.each([
    ['PROXY proxy.example:8080', 'proxy.example:8080'],
    ['HTTPS secure.example:443; DIRECT', 'secure.example:443'],
    ['SOCKS5 [::1]:1080; PROXY other.example:8080', '[::1]:1080'],
  ])('is the first of the choices in %j', (answer, address) => {
    expect(firstProxyIn(answer)).toEqual({ kind: 'proxy', address });
  });
});
