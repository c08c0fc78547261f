import type { SecretsQuery, ListedSecret, ListedSecrets } from '../../../shared/secrets';
import type { Session } from '../../../shared/session';
import { isHeldBy } from '../../../shared/standing';
import { EVERY_SECRET } from '../../../shared/every-secret';
import type { Answered } from '../ports';
import type { TraySecret } from './tray-facts';

/** As many as a menu of the tray holds. */
const MOST = 9;

interface AtHandDeps {
  readonly session: () => Session;
  /** Reads names, and no value. */
  readonly list: (query: SecretsQuery, take: number) => Promise<Answered<ListedSecrets>>;
  readonly onChanged: () => void;
}

interface Lists {
  readonly favourites: readonly TraySecret[];
  readonly recents: readonly TraySecret[];
}

export interface AtHand {
  readonly lists: () => Lists;
  /** Somebody may be signed in now, or as somebody else, or have used a secret. */
  readonly look: (isUsed: boolean) => Promise<void>;
}

const NOTHING: Lists = { favourites: [], recents: [] };

export const ownerOf = (session: Session): string | null =>
  session.state === 'active' ? `${session.opened.server}\n${session.opened.user}` : null;

const userOf = (session: Session): string => (session.state === 'active' ? session.opened.user : '');

const isGated = (secret: ListedSecret, user: string): boolean =>
  secret.needsApproval ||
  secret.needsComment ||
  secret.isDoubleLocked ||
  (secret.checksOut && !isHeldBy(secret, user));

/** The names of what a user reaches for most, for as long as he is signed in. */
export const createAtHand = ({ session, list, onChanged }: AtHandDeps): AtHand => {
  let owner: string | null = null;
  let known = NOTHING;

  const named = async (view: 'favourites' | 'recent'): Promise<readonly TraySecret[]> => {
    const page = await list({ ...EVERY_SECRET, view }, MOST);
    if (!page.ok) return [];
    const user = userOf(session());
    return page.value.records.map((secret) => ({
      id: secret.id,
      name: secret.name,
      isGated: isGated(secret, user),
    }));
  };

  return {
    lists: () => (owner === ownerOf(session()) ? known : NOTHING),
    look: async (isUsed) => {
      const present = ownerOf(session());
      if (present === owner && !isUsed) return;
      if (present !== owner) known = NOTHING;
      owner = present;
      if (present === null) return;
      const [favourites, recents] = [await named('favourites'), await named('recent')];
      if (ownerOf(session()) !== present) return;
      known = { favourites, recents };
      onChanged();
    },
  };
};
