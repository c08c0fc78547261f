import { describe, expect, it } from 'vitest';
import type { Session } from '../../../shared/session';
import { inSession } from '../tray/testing/facts';
import { quickStateOf } from './quick-state';

const profiles = [{ id: 'a', name: 'Production', server: 'https://vault.corp.example/SecretServer' }];
const stateOf = (session: Session, isLocked = false) => quickStateOf({ session, isLocked, profiles });

describe('what the popup may know', () => {
  it('is nothing but the lock while it is locked', () => {
    expect(stateOf(inSession() as Session, true)).toEqual({ state: 'locked' });
  });

  it('are the saved sign-ins by name and host where nobody is signed in', () => {
    expect(stateOf({ state: 'signed-out' })).toEqual({
      state: 'signed-out',
      profiles: [{ id: 'a', name: 'Production', host: 'vault.corp.example' }],
    });
  });

  it('is how long the session lasts', () => {
    expect(stateOf(inSession({ endsAt: 7 }) as Session)).toEqual({ state: 'active', endsAt: 7 });
  });
});
