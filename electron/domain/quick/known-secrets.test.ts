import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createKnownSecrets, MOST_HITS } from './known-secrets';
import { listed } from './testing/listed';

const USER = 'adm-ops7';

const knowing = (...names: readonly string[]) => {
  const known = createKnownSecrets();
  known.learn(
    names.map((name, index) => listed({ id: index + 1, name })),
    USER,
  );
  const found = (text: string) => known.search(text).rows.map(({ name }) => name);
  return { known, found };
};

describe('the names that quick access knows', () => {
  it('are found by every word of what was typed, wherever in the name it stands', () => {
    const { found } = knowing('FS-NYC-02 svc-backup', 'svc-mail', 'Backup plan');
    expect(found('SVC ba')).toEqual(['FS-NYC-02 svc-backup']);
    expect(found('ba')).toEqual(['Backup plan', 'FS-NYC-02 svc-backup']);
    expect(found('nothing')).toEqual([]);
  });

  it('come with those first that begin so, then those with a word that begins so, each by name', () => {
    const { found } = knowing('zabc', 'x abc', 'abc 2', 'abc 1', 'a abc');
    expect(found('abc')).toEqual(['abc 1', 'abc 2', 'a abc', 'x abc', 'zabc']);
  });

  it('are the same however the text was come by, letter by letter or at once', () => {
    const letters = fc.constantFrom('a', 'b', 'A', ' ', '-', 'é');
    const text = fc.string({ unit: letters, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), text, (names, wanted) => {
        const { known } = knowing(...names);
        for (let length = 1; length < wanted.length; length += 1) known.search(wanted.slice(0, length));
        expect(known.search(wanted)).toEqual(knowing(...names).known.search(wanted));
      }),
    );
  });

  it('are known anew under another name, and found by the old one no more', () => {
    const { known, found } = knowing('old name', 'other');
    expect(found('name')).toEqual(['old name']);
    known.learn([listed({ id: 1, name: 'new title' })], USER);
    expect(found('name')).toEqual([]);
    expect(found('t')).toEqual(['new title', 'other']);
    expect(known.size()).toBe(2);
  });

  it('are counted all, and given no further than anybody looks', () => {
    const { known } = knowing(...Array.from({ length: 200 }, (_, index) => `name ${index}`));
    const { rows, total } = known.search('name');
    expect([rows.length, total]).toEqual([MOST_HITS, 200]);
  });

  it('are forgotten all at once', () => {
    const { known, found } = knowing('web01');
    expect(found('web')).toEqual(['web01']);
    known.forget();
    expect(found('web')).toEqual([]);
    expect(known.size()).toBe(0);
  });
});
