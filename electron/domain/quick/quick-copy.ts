import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { QuickCopied, QuickField } from '../../../shared/quick';
import type { CopiedValue, LookedSecret, SecretField } from '../../../shared/secret';
import type { Clock } from '../ports';
import type { SecretLook } from '../secret/secret-look';
import type { SecretValues } from '../secret/secret-values';

export interface CopyingSecret extends SecretLook, Pick<SecretValues, 'copy' | 'copyCode'> {}

interface QuickCopyDeps {
  readonly secret: () => Promise<CopyingSecret>;
  readonly clock: Clock;
  /** What the clipboard calls a code. */
  readonly codeLabel: () => string;
}

export interface Wanted {
  readonly id: number;
  readonly what: QuickField;
}

interface Copying extends Wanted {
  readonly vault: CopyingSecret;
  readonly isWanted: () => boolean;
}

const USER_NAME = /^(?:user|login|account)(?:[- ]?(?:name|id))?$/iu;

const isUser = ({ slug, name, kind }: SecretField): boolean =>
  kind === 'text' && (USER_NAME.test(slug) || USER_NAME.test(name));

const fieldFor = (what: Exclude<QuickField, 'code'>, { fields }: LookedSecret): SecretField | undefined =>
  what === 'password' ? fields?.find(({ kind }) => kind === 'password') : fields?.find(isUser);

/** Copies one value of a secret to which nothing stands in the way, and which is still wanted: of any other none is read. */
export const createQuickCopy = ({ secret, clock, codeLabel }: QuickCopyDeps) => {
  const copyOf = async (
    looked: LookedSecret,
    { id, what, vault, isWanted }: Copying,
  ): Promise<Reply<CopiedValue>> => {
    if (what === 'code') return vault.copyCode({ id, label: codeLabel() }, isWanted);
    const field = fieldFor(what, looked);
    return field ? vault.copy({ id, slug: field.slug }, isWanted) : fail('nothing-to-copy');
  };

  return async (wanted: Wanted, isWanted: () => boolean): Promise<Reply<QuickCopied>> => {
    const vault = await secret();
    const looked = await vault.look(wanted.id);
    if (!looked.ok) return looked;
    const { access } = looked.value;
    if (access.gate !== 'open') return succeed({ outcome: 'gate', access });
    if (!isWanted()) return fail('cancelled');
    const copied = await copyOf(looked.value, { ...wanted, vault, isWanted });
    if (!copied.ok) return copied;
    const { clearsAt } = copied.value;
    const seconds = clearsAt === null ? null : Math.max(0, Math.round((clearsAt - clock.now()) / 1000));
    return succeed({ outcome: 'copied', seconds });
  };
};
