import * as z from 'zod/mini';
import { RULE_KINDS, type PasswordRules } from '../../shared/secret';
import { parsed } from './wire';

const LONGEST_SET = 1_000;
const MOST_PARTS = 50;

const count = z.catch(z.int().check(z.gte(0), z.lte(100_000)), 0);
const flag = z.catch(z.boolean(), false);
const characters = z.catch(z.object({ value: z.catch(z.string().check(z.maxLength(LONGEST_SET)), '') }), {
  value: '',
});

const partSchema = z.object({
  passwordRequirementType: z.enum(['MinimumOf', 'StartsWith', 'EndsWith']),
  minCharactersRequired: z.int().check(z.gte(1), z.lte(100_000)),
  characterSet: z.object({ value: z.string().check(z.minLength(1), z.maxLength(LONGEST_SET)) }),
});

const rulesSchema = z.object({
  passwordRequirementId: z.int(),
  minPasswordLength: count,
  maxPasswordLength: count,
  allowedCharacterSet: characters,
  passwordRequirementRules: z.catch(z.array(z.unknown()), []),
  preventUsername: flag,
  preventDictionaryWords: flag,
  preventSequentialPattern: flag,
  preventSpatialPattern: flag,
});

const KINDS = { MinimumOf: 'minimum', StartsWith: 'start', EndsWith: 'end' } as const satisfies Readonly<
  Record<string, (typeof RULE_KINDS)[number]>
>;

/** A part that is not understood does not hide the others. */
export const rulesIn = (body: string): PasswordRules | undefined => {
  const { data } = z.safeParse(rulesSchema, parsed(body));
  if (data === undefined) return undefined;
  const parts = data.passwordRequirementRules.slice(0, MOST_PARTS).flatMap((each) => {
    const { data: part } = z.safeParse(partSchema, each);
    if (part === undefined) return [];
    const { passwordRequirementType: type, minCharactersRequired, characterSet } = part;
    return [{ kind: KINDS[type], count: minCharactersRequired, characters: characterSet.value }];
  });
  return {
    shortest: data.minPasswordLength,
    longest: data.maxPasswordLength,
    allowed: data.allowedCharacterSet.value,
    parts,
    noUserName: data.preventUsername,
    noWords: data.preventDictionaryWords,
    noSequences: data.preventSequentialPattern,
    noNeighbours: data.preventSpatialPattern,
  };
};
