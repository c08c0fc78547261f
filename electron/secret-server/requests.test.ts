import { describe, expect, it } from 'vitest';
import { laneOf } from '../domain/network/lane';
import {
  clientSignInRequest,
  namelessClientRequest,
  namelessGrantRequest,
  namelessRequest,
  orderRequest,
  readRequest,
  refreshRequest,
  revokeRequest,
  signInRequest,
  vaultsRequest,
} from './requests';

const BASE = 'https://vault.corp.example';
const PASS = { kind: 'token', token: 'a token' } as const;
const USER = { userName: 'admin', password: 'a password', domain: '', code: '012345' };

describe('what goes out', () => {
  it('goes by a lane on which nothing is sent again, where it shows what is good for one time', () => {
    const grants = [
      signInRequest(BASE, USER),
      refreshRequest(BASE, 'a refresh token'),
      revokeRequest(BASE, 'a token'),
      clientSignInRequest(BASE, { clientId: 'a client', clientSecret: 'a secret' }),
      namelessGrantRequest(BASE),
      namelessClientRequest(BASE),
    ];
    expect(new Set(grants.map(laneOf))).toEqual(new Set(['grants']));
  });

  it('goes with the questions where it changes nothing, and with the orders where it changes something in the vault', () => {
    const questions = [
      readRequest(BASE, 'users/current', PASS),
      vaultsRequest(BASE, 'a token'),
      namelessRequest(BASE),
    ];
    expect(new Set(questions.map(laneOf))).toEqual(new Set(['questions']));
    for (const pass of [PASS, { kind: 'windows' } as const]) {
      expect(laneOf(orderRequest(BASE, { method: 'POST', path: 'secrets/7/check-out' }, pass))).toBe(
        'orders',
      );
    }
  });
});
