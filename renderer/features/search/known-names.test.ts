import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleSecret } from '../../app/secrets-double';
import { fold, wordsIn } from '../../../shared/fold';
import { createKnownNames } from './known-names';
import { isWanted, NO_QUESTION, type Question } from './question';

const asking = (text: string, change: Partial<Question> = {}): Question => ({
  ...NO_QUESTION,
  text,
  ...change,
});

const knowing = (...secrets: readonly Parameters<typeof exampleSecret>[0][]) => {
  const names = createKnownNames();
  names.add(secrets.map((secret, index) => exampleSecret({ id: 1_000 + index, path: null, ...secret })));
  const found = (question: Question) => names.search(question).map((place) => names.at(place)?.name);
  return { names, found };
};

describe('what is found among the names that are known', () => {
  it('has all of the words, each in its name, its kind, its folder or as its number', () => {
    const { found } = knowing(
      { id: 7, name: 'web01 root', template: 'Unix', path: '\\Servers\\Linux' },
      { id: 8, name: 'web02 root', template: 'Windows', path: '\\Servers\\Windows' },
      { id: 9, name: 'db root', template: 'Unix', path: '\\Servers\\Linux' },
    );
    expect(found(asking('WEB linux'))).toEqual(['web01 root']);
    expect(found(asking('root unix'))).toEqual(['db root', 'web01 root']);
    expect(found(asking('8'))).toEqual(['web02 root']);
    expect(found(asking('web db'))).toEqual([]);
    expect(found(asking('  '))).toEqual([]);
  });

  it('stands by how well it fits, and then by name', () => {
    const { found } = knowing(
      { name: 'some', path: '\\web' },
      { name: 'cobweb' },
      { name: 'the web' },
      { name: 'web b' },
      { name: 'Web a' },
      { id: 12, name: 'zzz' },
    );
    expect(found(asking('web'))).toEqual(['Web a', 'web b', 'the web', 'cobweb', 'some']);
    expect(found(asking('12'))).toEqual(['zzz']);
  });

  it('is in the range that is asked for: kind, heartbeat, folder and below, the whole name', () => {
    const { found } = knowing(
      { name: 'web', templateId: 1, heartbeat: 'Failed', folder: 3, path: '\\A\\B' },
      { name: 'web 2', templateId: 2, heartbeat: 'Success', folder: 4, path: '\\A\\Bc' },
      { name: 'web 3', templateId: 2, heartbeat: null, folder: 5, path: '\\a\\b\\c' },
    );
    expect(found(asking('web', { template: 2 }))).toEqual(['web 2', 'web 3']);
    expect(found(asking('web', { heartbeat: 'Failed' }))).toEqual(['web']);
    expect(found(asking('WEB', { isExact: true }))).toEqual(['web']);
    expect(found(asking('web', { within: { id: 3, name: 'B', path: '\\A\\B' } }))).toEqual(['web', 'web 3']);
  });

  it('is the one whose whole name is typed letter by letter', () => {
    const { found } = knowing({ name: 'Router' }, { name: 'Router core' });
    const typed = ['r', 'ro', 'rou', 'rout', 'route', 'router'];
    expect(typed.map((text) => found(asking(text, { isExact: true }))).at(-1)).toEqual(['Router']);
  });

  it('is what is known by now of one that was renamed', () => {
    const { names, found } = knowing({ id: 1, name: 'old' }, { id: 2, name: 'other' });
    expect(found(asking('old'))).toEqual(['old']);
    names.add([exampleSecret({ id: 1, name: 'zebra', path: null })]);
    expect([found(asking('old')), found(asking('zebra')), names.size()]).toEqual([[], ['zebra'], 2]);
  });

  it('is nothing once all is forgotten', () => {
    const { names, found } = knowing({ name: 'web' });
    names.forget();
    expect([found(asking('web')), names.size(), names.templates().size]).toEqual([[], 0, 0]);
  });
});

const letter = fc.constantFrom('a', 'B', 'b', 'é', 'e', ' ', '1', '2', '-', 'ß', 's');
const text = fc.string({ unit: letter, maxLength: 6 });
const secret = fc.record({
  id: fc.integer({ min: 1, max: 40 }),
  name: text,
  template: fc.constantFrom('Unix', 'Abba', ''),
  path: fc.constantFrom(null, '\\a', '\\b\\e1'),
  templateId: fc.constantFrom(null, 1, 2),
});
const question = fc.record({ text, template: fc.constantFrom(null, null, 1), isExact: fc.boolean() });
const step = fc.oneof(
  fc.array(secret, { maxLength: 8 }).map((secrets) => ({ secrets })),
  question.map((asked) => ({ asked })),
);

describe('whatever is asked, in whatever order names come', () => {
  it('exactly those are found that looking at each one by one would find', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const names = createKnownNames();
        const all = new Map<number, ReturnType<typeof exampleSecret>>();
        for (const each of steps) {
          if ('secrets' in each) {
            const coming = each.secrets.map(exampleSecret);
            for (const one of coming) all.set(one.id, one);
            names.add(coming);
            continue;
          }
          const wanted = asking(each.asked.text, each.asked);
          const words = wordsIn(wanted.text);
          const fits = [...all.values()].filter(
            (one) =>
              words.length > 0 &&
              isWanted(one, wanted) &&
              words.every(
                (word) =>
                  [one.name, one.template, one.path ?? ''].some((place) => fold(place).includes(word)) ||
                  (/^\d+$/u.test(word) && Number(word) === one.id),
              ),
          );
          const found = names.search(wanted).map((place) => names.at(place)?.id ?? 0);
          expect(found.toSorted((a, b) => a - b)).toEqual(fits.map(({ id }) => id).toSorted((a, b) => a - b));
        }
      }),
    );
  });

  it('letter by letter, and back again, the same is found in the same order as at once', () => {
    fc.assert(
      fc.property(fc.array(secret, { maxLength: 30 }), text, fc.boolean(), (others, whole, isExact) => {
        const secrets = [{ id: 41, name: whole }, ...others];
        const [slow, quick] = [createKnownNames(), createKnownNames()];
        slow.add(secrets.map(exampleSecret));
        quick.add(secrets.map(exampleSecret));
        const parts = Array.from(whole, (_, index) =>
          Array.from(whole)
            .slice(0, index + 1)
            .join(''),
        );
        for (const part of parts) slow.search(asking(part, { isExact }));
        for (const part of parts.toReversed()) {
          quick.forget();
          quick.add(secrets.map(exampleSecret));
          expect(slow.search(asking(part, { isExact }))).toEqual(quick.search(asking(part, { isExact })));
        }
      }),
    );
  });

  it('what comes after a search is found in addition, as a new search would find it', () => {
    fc.assert(
      fc.property(fc.array(secret), fc.array(secret), text, (first, later, words) => {
        const names = createKnownNames();
        names.add(first.map(exampleSecret));
        const before = names.search(asking(words)).filter((place) => place < names.size());
        const from = names.size();
        const coming = later.filter(({ id }) => names.placeOf(id) === undefined);
        names.add(coming.map(exampleSecret));
        const both = [...before, ...names.since(asking(words), from)];
        expect(both.toSorted((a, b) => a - b)).toEqual(names.search(asking(words)).toSorted((a, b) => a - b));
      }),
    );
  });
});
