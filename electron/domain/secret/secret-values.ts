import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { CopiedValue, ShownCodes, ShownValue } from '../../../shared/secret';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { Clock } from '../ports';
import type { Authorised } from '../session/authorised';
import type { FieldPlace, OneTimeCode, TemplateField } from '../vault-secret';
import type { KnownFields } from './known-fields';

export interface SecretValues {
  /** Reads one value, once, and keeps nothing of it. */
  readonly reveal: (place: FieldPlace) => Promise<Reply<ShownValue>>;
  /** Reads one value and hands it to the clipboard, if whoever asked still wants it by then: no page sees it. */
  readonly copy: (place: FieldPlace, isWanted?: Wanted) => Promise<Reply<CopiedValue>>;
  readonly codes: (id: number) => Promise<Reply<ShownCodes>>;
  /** The present code, unless it ends before anybody can have typed it in. */
  readonly copyCode: (copy: CodeCopy, isWanted?: Wanted) => Promise<Reply<CopiedValue>>;
}

interface CodeCopy {
  readonly id: number;
  readonly label: string;
}

type Wanted = () => boolean;

interface SecretValuesDeps extends Pick<Authorised, 'read'> {
  readonly known: Pick<KnownFields, 'find'>;
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  readonly clock: Clock;
}

const always: Wanted = () => true;

const LONGEST_LABEL = 200;
/** A code that ends sooner than this is not worth copying. */
const FRESH_MS = 5_000;

/** Names and addresses stay on the clipboard, as anywhere else. What is not known to be one is taken for a secret. */
const isSecret = (field: TemplateField | undefined): boolean =>
  field === undefined || (field.kind !== 'text' && field.kind !== 'url');

export const freshCode = (codes: readonly OneTimeCode[]): string | undefined =>
  (codes.find(({ leftMs }) => leftMs >= FRESH_MS) ?? codes.at(-1))?.code;

export const createSecretValues = ({ read, known, clipboard, clock }: SecretValuesDeps): SecretValues => {
  const valueOf = (place: FieldPlace) =>
    read((server, pass, cancel) => server.secret.value(pass, place, cancel));
  const codesOf = (id: number) => read((server, pass, cancel) => server.secret.codes(pass, id, cancel));

  return {
    reveal: async (place) => {
      const value = await valueOf(place);
      return value.ok ? succeed({ value: value.value }) : value;
    },
    copy: async (place, isWanted = always) => {
      const value = await valueOf(place);
      if (!value.ok) return value;
      if (!isWanted()) return fail('cancelled');
      if (value.value === '') return fail('nothing-to-copy');
      const field = known.find(place);
      const label = (field?.name ?? place.slug).slice(0, LONGEST_LABEL);
      return clipboard.copy({ label, value: value.value, isSecret: isSecret(field) });
    },
    codes: async (id) => {
      const codes = await codesOf(id);
      if (!codes.ok) return codes;
      const now = clock.now();
      return succeed({ codes: codes.value.map(({ code, leftMs }) => ({ code, endsAt: now + leftMs })) });
    },
    copyCode: async ({ id, label }, isWanted = always) => {
      const codes = await codesOf(id);
      if (!codes.ok) return codes;
      if (!isWanted()) return fail('cancelled');
      const value = freshCode(codes.value);
      if (value === undefined) return fail('nothing-to-copy');
      return clipboard.copy({ label, value, isSecret: true });
    },
  };
};
