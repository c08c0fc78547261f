import { NO_PROFILES, type Profiles } from '../../../../shared/profiles';
import type { Document, Written } from '../../ports';
import { createProfileKeeper } from '../profile-keeper';
import type { Proven } from '../profile-list';

export const SITE = 'https://vault.corp.example/SecretServer';

export const provenUser = (userName: string, change: Partial<Proven> = {}): Proven => ({
  server: SITE,
  account: { method: 'credentials', userName, domain: '' },
  user: userName,
  refreshesAllowed: null,
  ...change,
});

const works = (): Promise<Written> => Promise.resolve({ ok: true });

/** A keeper over a disk that does what the test says. No id is given out twice, and none in order. */
export const keepInMemory = (stored: Profiles = NO_PROFILES, write: () => Promise<Written> = works) => {
  const saved: Profiles[] = [];
  const told: Profiles[] = [];
  let given = 0;
  const document: Document<Profiles> = {
    name: 'profiles',
    load: () => Promise.resolve({ state: 'loaded', value: stored }),
    save: async (value) => {
      const written = await write();
      if (written.ok) saved.push(value);
      return written;
    },
  };
  const bytes = (length: number) => {
    given += 1;
    return Uint8Array.from({ length }, (_, index) => (index === 0 ? 255 - given : given));
  };
  const keeper = createProfileKeeper({
    document,
    random: { bytes },
    onChanged: (profiles) => told.push(profiles),
  });
  return { keeper, saved, told };
};
