import { describe, expect, it } from 'vitest';
import { contract } from '../../shared/ipc/contract';
import { isForPopup } from './popup-channels';

const answered = Object.entries(contract).flatMap(([feature, channels]) =>
  Object.entries(channels)
    .filter(([name, { kind }]) => kind === 'call' && isForPopup(feature, name))
    .map(([name]) => `${feature}.${name}`),
);

describe('the page of quick access', () => {
  it('may ask for what it is about and for what opens a gate, and for nothing else', () => {
    const features = new Set(answered.map((name) => name.slice(0, name.indexOf('.'))));
    expect([...features]).toEqual(['access', 'quick']);
  });

  it.each([
    ['secret', 'reveal'],
    ['secret', 'copy'],
    ['session', 'signIn'],
    ['session', 'signOut'],
    ['lock', 'unlock'],
    ['rotation', 'send'],
    ['settings', 'change'],
    ['access', 'checkIn'],
    ['activity', 'list'],
  ])('may not ask for %s.%s', (feature, name) => {
    expect(isForPopup(feature, name)).toBe(false);
  });

  it('may say all that quick access is about', () => {
    const calls = Object.entries(contract.quick).filter(([, { kind }]) => kind === 'call');
    expect(calls.filter(([name]) => !isForPopup('quick', name))).toEqual([]);
  });
});
