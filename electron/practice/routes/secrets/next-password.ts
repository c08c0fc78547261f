import type { UserCall } from '../../http/call';
import type { Fields } from '../../http/fields';
import { objectionToRotation } from '../../world/edit-item';
import { remotePassword } from '../../world/remote-change';
import type { Secret } from '../../world/secret';
import { refuseIf } from './sent-items';

/** The password that a caller wants another system to have; one that breaks the rules of its field goes nowhere. */
export function nextPassword(
  { world, vault }: UserCall,
  { secret, args, name }: { secret: Secret; args: Fields; name: string },
): string | undefined {
  const value = args.text(name) ?? '';
  const place = remotePassword(world, secret);
  if (value === '' || place === undefined) return undefined;
  refuseIf(vault.chosen, objectionToRotation(world, { secret, edit: { ...place, value } }));
  return value;
}
