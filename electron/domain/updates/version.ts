/** Three numbers, what comes before a release, and a mark of the build that says nothing of the order. */
const VERSION =
  /^(?<numbers>(?:0|[1-9]\d{0,14})(?:\.(?:0|[1-9]\d{0,14})){2})(?:-(?<before>[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*))?(?:\+[0-9A-Za-z.-]+)?$/u;
const LONGEST = 100;

interface Version {
  readonly numbers: readonly string[];
  readonly before: readonly string[];
}

const parse = (text: string): Version | undefined => {
  const { numbers, before } = (text.length <= LONGEST ? VERSION.exec(text) : null)?.groups ?? {};
  return numbers === undefined
    ? undefined
    : { numbers: numbers.split('.'), before: before === undefined ? [] : before.split('.') };
};

export const isVersion = (text: string): boolean => parse(text) !== undefined;

type Order = -1 | 0 | 1;

const order = <T extends string | number>(one: T, other: T): Order => {
  if (one === other) return 0;
  return one < other ? -1 : 1;
};

const isNumber = (part: string): boolean => /^\d+$/u.test(part);

const withoutZeros = (digits: string): string => digits.replace(/^0+(?=\d)/u, '');

/** Digit by digit: a number of a version may have more of them than a number here can hold. */
const orderOfNumbers = (one: string, other: string): Order => {
  const [first, second] = [withoutZeros(one), withoutZeros(other)];
  return order(first.length, second.length) || order(first, second);
};

/** Numbers by their value, before words; words by their letters. Nothing comes before anything. */
const orderOfParts = (one: string | undefined, other: string | undefined): Order => {
  if (one === undefined || other === undefined)
    return order(Number(one !== undefined), Number(other !== undefined));
  const [isOne, isOther] = [isNumber(one), isNumber(other)];
  if (isOne && isOther) return orderOfNumbers(one, other);
  return isOne === isOther ? order(one, other) : order(Number(isOther), Number(isOne));
};

const orderOfLists = (one: readonly string[], other: readonly string[]): Order => {
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) {
    const found = orderOfParts(one[at], other[at]);
    if (found !== 0) return found;
  }
  return 0;
};

/** By semantic versioning: 1 where the first is newer. Undefined where one of them is no version. */
export const compareVersions = (one: string, other: string): Order | undefined => {
  const [first, second] = [parse(one), parse(other)];
  if (!first || !second) return undefined;
  const found = orderOfLists(first.numbers, second.numbers);
  if (found !== 0) return found;
  // What has nothing before it is the release itself.
  if (first.before.length === 0 || second.before.length === 0)
    return order(Number(first.before.length === 0), Number(second.before.length === 0));
  return orderOfLists(first.before, second.before);
};
