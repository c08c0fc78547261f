import { describe, expect, it } from 'vitest';
import { no, yes } from './testing/led-vault';
import { readWebAddress } from './web-address';

describe('what a field holds is opened', () => {
  it.each([
    [
      'https://www.example.test/admin?a=b#c',
      'https://www.example.test/admin?a=b#c',
      'www.example.test',
      true,
    ],
    ['  http://10.0.0.1:8080 \n', 'http://10.0.0.1:8080/', '10.0.0.1:8080', false],
    ['HTTPS:\\\\example.test\\a', 'https://example.test/a', 'example.test', true],
    ['https://good.test\\@evil.test/', 'https://good.test/@evil.test/', 'good.test', true],
    ['https://[::1]/', 'https://[::1]/', '[::1]', true],
    ['https://аpple.test/ä', 'https://xn--pple-43d.test/%C3%A4', 'xn--pple-43d.test', true],
    ['https://exam\u00adple.test/', 'https://example.test/', 'example.test', true],
    ['https://example。test/', 'https://example.test/', 'example.test', true],
  ])('where it is a web address: %j', (...[value, address, host, isEncrypted]) => {
    expect(readWebAddress(value)).toEqual(yes({ address, host, isEncrypted }));
  });

  it.each([
    'www.example.test',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'smb://host/share',
    'mailto:a@example.test',
    '\\\\host\\share',
    '/usr/bin/program',
    'C:\\Windows\\calc.exe',
    'https://',
    'https://a b.test/',
    'https://a%00b.test/',
    `https://${'a'.repeat(400)}.test/`,
    'no address at all',
  ])('and not where it is another kind of address, or none: %j', (value) => {
    expect(readWebAddress(value)).toEqual(no('link-not-web'));
  });

  it.each([
    'https://www.example.test@evil.test/',
    'http://user:password@example.test',
    'https://:p@example.test/',
  ])('and not with somebody in it: %j', (value) => {
    expect(readWebAddress(value)).toEqual(no('link-with-password'));
  });

  it.each(['', ' \n'])('and not where there is nothing: %j', (value) => {
    expect(readWebAddress(value)).toEqual(no('link-empty'));
  });
});
