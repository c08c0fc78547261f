import type { UpdatesOff } from '../../../shared/update-words';
import type { Policy } from '../policy/policy';

/** How this Keyturn came onto the computer, as far as that says who replaces it. */
export type Installation =
  | { readonly kind: 'app-image' | 'installed' | 'mac-app' }
  /** By deb or rpm: the system's package manager has a list of its files. */
  | { readonly kind: 'system' }
  /** An archive that somebody has unpacked, or no package at all. */
  | { readonly kind: 'by-hand' };

interface Feed {
  readonly address: string;
  /** Of whoever makes Keyturn: 32 bytes of ed25519 in base64. */
  readonly key: string;
}

export type UpdateWay =
  { readonly way: 'off'; readonly why: UpdatesOff } | { readonly way: 'on'; readonly feed: Feed };

export interface Built {
  readonly address: string | null;
  readonly key: string | null;
}

/** Where nobody knows all that an organisation says, it may say that there are none. */
const isOff = (policy: Policy): boolean =>
  policy.state === 'in-force' && (policy.fault !== undefined || policy.said.updates === false);

const saidOf = (policy: Policy) => (policy.state === 'in-force' ? policy.said : {});

/** An organisation's word goes before what the package was made with. A feed that nobody signs for is none. */
export const updateWay = (policy: Policy, installation: Installation, built: Built): UpdateWay => {
  if (isOff(policy)) return { way: 'off', why: 'policy' };
  const { kind } = installation;
  if (kind === 'system' || kind === 'by-hand') return { way: 'off', why: kind };
  const { updateFeed, updateKey } = saidOf(policy);
  const address = updateFeed ?? built.address;
  const key = updateKey ?? built.key;
  return address === null || key === null
    ? { way: 'off', why: 'no-feed' }
    : { way: 'on', feed: { address, key } };
};
