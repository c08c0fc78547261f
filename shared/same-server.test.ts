import { expect, it } from 'vitest';
import { isSameServer } from './same-server';

const SITE = 'https://vault.corp.example/SecretServer';

it('two addresses are of one server whatever their case, and of two if they differ in anything else', () => {
  expect(isSameServer(SITE, SITE.toUpperCase())).toBe(true);
  expect(isSameServer(SITE, `${SITE}2`)).toBe(false);
  expect([isSameServer(SITE, null), isSameServer(SITE, undefined)]).toEqual([false, false]);
});
