import { fail, succeed, type FailureCode, type Reply } from '../../../shared/ipc/reply';
import type { Candidate } from '../../../shared/rotation';
import type { PasswordRules } from '../../../shared/secret';
import type { Answered } from '../ports';
import type { Authorised } from '../session/authorised';
import type { FieldPlace } from '../vault-secret';
import { brokenParts } from './broken-parts';

/** A password that is not anywhere yet. */
export interface MadePassword {
  readonly value: string;
  readonly candidate: Candidate;
}

export interface CandidatePlace extends FieldPlace {
  /** By which number the template knows the field; undefined where it does not say. */
  readonly number: number | undefined;
}

/** Is told of each call that is made. */
export type Asked = (verb: string, path: string) => void;

export interface CandidateMaker {
  /** Null where the server has made none that it takes itself. */
  readonly generate: (place: CandidatePlace, asked: Asked) => Promise<Reply<MadePassword | null>>;
  readonly check: (
    place: FieldPlace,
    given: {
      readonly value: string;
      readonly origin: Candidate['origin'];
      readonly rules: PasswordRules | null;
    },
  ) => Promise<Reply<MadePassword>>;
}

const TRIES = 3;

/** With these nobody gets anything by another way either. */
const HOPELESS: ReadonlySet<FailureCode> = new Set([
  'session-ended',
  'cancelled',
  'access-denied',
  'name-not-found',
  'no-answer',
  'certificate-changed',
  'certificate-untrusted',
  'proxy-asks',
]);

export const createCandidateMaker = ({ read }: Pick<Authorised, 'read'>): CandidateMaker => {
  const byField = async (
    { number }: CandidatePlace,
    asked: Asked,
    before: Reply<never>,
  ): Promise<Answered<string>> => {
    if (number === undefined) return before;
    asked('POST', `/api/v1/secret-templates/generate-password/${number}`);
    return read((server, pass, cancel) => server.passwords.generateByField(pass, number, cancel));
  };

  const generateOnce = async (place: CandidatePlace, asked: Asked) => {
    const { id, slug } = place;
    asked('GET', `/internals/secret-detail/${id}/generate-password/${slug}`);
    const made = await read((server, pass, cancel) => server.passwords.generate(pass, { id, slug }, cancel));
    if (made.ok) return { made, origin: 'server-field' as const };
    if (HOPELESS.has(made.failure.code)) return { made, origin: 'server-field' as const };
    return { made: await byField(place, asked, made), origin: 'server-template' as const };
  };

  const validate = (place: FieldPlace, value: string) =>
    read((server, pass, cancel) =>
      server.passwords.validate(pass, { id: place.id, slug: place.slug, value }, cancel),
    );

  return {
    generate: async (place, asked) => {
      for (let tried = 0; tried < TRIES; tried += 1) {
        const { made, origin } = await generateOnce(place, asked);
        if (!made.ok) return HOPELESS.has(made.failure.code) ? made : succeed(null);
        const { value } = made;
        asked('POST', `/internals/secret-detail/${place.id}/validate-password/${place.slug}`);
        const said = await validate(place, value);
        const verdict = said.ok ? 'accepted' : 'not-validated';
        if (!said.ok || said.value.isValid) {
          return succeed({ value, candidate: { origin, verdict, broken: [], length: value.length } });
        }
      }
      return succeed(null);
    },
    check: async (place, { value, origin, rules }) => {
      const length = value.length;
      const said = await validate(place, value);
      if (!said.ok && said.failure.code === 'session-ended') return fail('session-ended');
      if (said.ok) {
        const { isValid, broken } = said.value;
        const verdict = isValid ? 'accepted' : 'refused';
        return succeed({ value, candidate: { origin, verdict, broken, length } });
      }
      const broken = rules === null ? [] : brokenParts(rules, value);
      const passed = rules === null ? 'not-validated' : 'checked-here';
      return succeed({
        value,
        candidate: { origin, verdict: broken.length > 0 ? 'refused' : passed, broken, length },
      });
    },
  };
};
