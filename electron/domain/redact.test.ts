import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact } from './redact';

const secret = 'Zx81-hunter2';

describe('a log line', () => {
  it.each([
    ['a password in JSON', `{"password":"${secret}"}`],
    ['a password in JSON with an escaped quote', String.raw`{"newPassword": "a\"${secret}"}`],
    ['JSON that was cut in the middle of a password', `{"Password":"${secret}`],
    ['a refresh token', `{"refresh_token":"${secret}"}`],
    ['a form', `username=a&password=${secret}&grant_type=password`],
    ['a one-time code header', `{"OTP":"${secret}"}`],
    ['an authorization header', `Authorization: Bearer ${secret}`],
    ['a basic authorization', `authorization: Basic ${secret}`],
    ['a token by its looks', `got eyJhbGciOi.${secret}.c2ln`],
    ['a user in an address', `GET https://admin:${secret}@vault.example/`],
  ])('does not keep %s', (_what, line) => {
    expect(redact(line)).not.toContain(secret);
  });

  it('keeps what helps to find a fault', () => {
    const line = 'a call failed {"channel":"keyturn:settings.change","error":"TypeError","status":500}';
    expect(redact(line)).toBe(line);
  });

  it.each([
    'code-',
    'otp',
    'set-cookie-',
    '"otp',
    '"token-":',
    '\\\\"',
    'bearer ',
    'eyJ-',
    'eyJa.',
    '//a',
    ' ',
  ])('is done with in the end, even where it says nothing but %j', (said) => {
    const line = said.repeat(100_000 / said.length);
    const lines = [line, `"${line}`, `"password":"${line}`, `password=${line}`, `${line}=`].map(redact);
    expect(lines.slice(2, 4).join('')).toContain('‹removed›');
    expect(redact(`${line}\n{"password":"${secret}"}\npassword=${secret}`)).not.toContain(secret);
  });

  it.each([
    ['my-auth-code=x', 'my-auth-code=‹removed›'],
    ['proxy-authorization=x', 'proxy-authorization=‹removed›'],
    ['xcookie=x', 'xcookie=x'],
    ['"set-cookie": "x"', '"set-cookie": "‹removed›"'],
    ['"re-set-cookie": "x"', '"re-set-cookie": "x"'],
    ['a-eyJab-eyJcd.ef.gh', 'a-‹removed›'],
  ])('names %s by what it is', (line, kept) => {
    expect(redact(line)).toBe(kept);
  });

  it('does not keep a password whatever its characters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 8, unit: 'grapheme' }), (value) => {
        const password = `~${value}~`;
        expect(redact(JSON.stringify({ user: 'a', password }))).not.toContain(
          JSON.stringify(password).slice(1, -1),
        );
      }),
    );
  });
});
