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
