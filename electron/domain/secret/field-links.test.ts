import { describe, expect, it } from 'vitest';
import type { Answered } from '../ports';
import { createFieldLinks } from './field-links';
import { ledVault, no, yes } from './testing/led-vault';

const ADDRESS = 'https://www.example.test/admin?key=1';
const place = { id: 7, slug: 'url' };

const leadLinks = (value: Answered<string> = yes(ADDRESS), isHandedOver = true) => {
  const opened: string[] = [];
  const asked: unknown[] = [];
  const waiting: ((value: Answered<string>) => void)[] = [];
  let isSlow = false;
  const { read } = ledVault({
    secret: {
      value: (_pass, where) => {
        asked.push(where);
        return isSlow ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(value);
      },
    },
  });
  const browser = {
    open: (address: string) => {
      opened.push(address);
      return Promise.resolve(isHandedOver);
    },
  };
  return {
    ...createFieldLinks({ read, browser }),
    opened,
    asked,
    beSlow: () => {
      isSlow = true;
    },
    answer: (late: string) => {
      waiting.shift()?.(yes(late));
    },
  };
};

describe('an address', () => {
  it('is read once, told by its host alone, and opened once and only when that is said', async () => {
    const { askToOpen, open, opened, asked } = leadLinks();
    expect(await askToOpen(place)).toEqual(yes({ host: 'www.example.test', isEncrypted: true }));
    expect(opened).toEqual([]);
    expect(await open(place)).toEqual(yes(true));
    expect(await open(place)).toEqual(no('cancelled'));
    expect(opened).toEqual([ADDRESS]);
    expect(asked).toEqual([place]);
  });

  it.each([
    ['file:///etc/passwd', 'link-not-web'],
    ['https://user:password@example.test/', 'link-with-password'],
    ['', 'link-empty'],
  ] as const)('is not kept where it is none to be opened: %j', async (value, code) => {
    const { askToOpen, open, opened } = leadLinks(yes(value));
    expect(await askToOpen(place)).toEqual(no(code));
    expect(await open(place)).toEqual(no('cancelled'));
    expect(opened).toEqual([]);
  });

  it('that is not given is not opened, and neither is the one of before', async () => {
    const { askToOpen, open, opened } = leadLinks(no('access-denied'));
    expect(await askToOpen(place)).toEqual(no('access-denied'));
    expect(await open(place)).toEqual(no('cancelled'));
    expect(opened).toEqual([]);
  });

  it('is forgotten when it is called off', async () => {
    const { askToOpen, open, leaveLink, opened } = leadLinks();
    await askToOpen(place);
    leaveLink();
    expect(await open(place)).toEqual(no('cancelled'));
    expect(opened).toEqual([]);
  });

  it('is opened for nobody who was asked about another one', async () => {
    const { askToOpen, open, opened } = leadLinks();
    await askToOpen(place);
    expect(await open({ id: 8, slug: 'url' })).toEqual(no('cancelled'));
    await askToOpen(place);
    expect(await open({ id: 7, slug: 'other' })).toEqual(no('cancelled'));
    expect(await open(place)).toEqual(no('cancelled'));
    expect(opened).toEqual([]);
  });

  it('that comes when nobody waits for it any more is not kept', async () => {
    const { askToOpen, open, leaveLink, beSlow, answer, opened } = leadLinks();
    beSlow();
    const first = askToOpen(place);
    leaveLink();
    answer(ADDRESS);
    expect(await first).toEqual(no('cancelled'));
    expect(await open(place)).toEqual(no('cancelled'));
    const second = askToOpen(place);
    const third = askToOpen({ id: 7, slug: 'other' });
    answer(ADDRESS);
    answer('https://other.example.test/');
    expect(await second).toEqual(no('cancelled'));
    expect(await third).toEqual(yes({ host: 'other.example.test', isEncrypted: true }));
    expect(await open({ id: 7, slug: 'other' })).toEqual(yes(true));
    expect(opened).toEqual(['https://other.example.test/']);
  });

  it('that the system does not take is said, without a word of it', async () => {
    const { askToOpen, open } = leadLinks(yes(ADDRESS), false);
    await askToOpen(place);
    expect(await open(place)).toEqual(no('link-not-opened'));
  });
});
