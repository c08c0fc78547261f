import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WaitingLink } from '../../../shared/links';
import { linkInArguments } from './arguments';
import { createLinkKeeper } from './link-keeper';

const SITE = 'https://vault.corp.example';
const LINK = `keyturn://secret/7?server=${SITE}`;
const secret = (id: number, server: string | null = null) => ({ kind: 'secret', id, server });

describe('what a start of the app was told', () => {
  it.each([
    ['a link', ['/opt/keyturn', LINK], secret(7, SITE)],
    ['a number after the switch', ['keyturn', '--secret', '123'], secret(123)],
    ['a number in the switch', ['keyturn', '--secret=123', '--no-sandbox'], secret(123)],
    ['the first of two', ['keyturn', '--secret=1', LINK], secret(1)],
  ])('is read: %s', (_, given, link) => {
    expect(linkInArguments(given)).toEqual(link);
  });

  it.each([
    ['a link that is none', ['keyturn', 'keyturn://secret/7?do=reveal']],
    ['a switch without a number', ['keyturn', '--secret']],
    ['a switch with another switch', ['keyturn', '--secret', '--no-sandbox']],
    ['a switch with words', ['keyturn', '--secret=all']],
  ])('is said not to be understood: %s', (_, given) => {
    expect(linkInArguments(given)).toEqual({ kind: 'not-understood' });
  });

  it.each([
    ['nothing', []],
    ['other switches', ['/opt/keyturn', '--secrets=1', '--user-data-dir=/x', '123']],
    ['no texts', [1, null, {}, ['--secret=1']]],
    ['a text longer than any link', [`keyturn://secret/${'7'.repeat(5_000)}`]],
    ['what comes after more than anybody writes', [...Array<string>(100).fill('x'), '--secret=1']],
  ])('asks for nothing: %s', (_, given) => {
    expect(linkInArguments(given)).toBeUndefined();
  });

  it('never asks for more than to look at a secret, whatever it is', () => {
    const argument = fc.oneof(
      fc.anything(),
      fc.string(),
      fc.constantFrom('--secret', '--secret=', LINK, '12', 'keyturn:', 'keyturn://secret/1'),
    );
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 120 }), (given) => {
        const link = linkInArguments(given);
        if (link)
          expect(['secret,id,server', 'not-understood']).toContain(
            link.kind === 'secret' ? `secret,${Object.keys(link).slice(1).join()}` : link.kind,
          );
      }),
    );
  });
});

describe('a link that waits', () => {
  const open = () => {
    const told: WaitingLink[] = [];
    return { told, keeper: createLinkKeeper({ onChanged: (waiting) => told.push(waiting) }) };
  };

  it('is the newest, until it is put aside', () => {
    const { told, keeper } = open();
    keeper.come(['--secret=1']);
    keeper.come([LINK]);
    expect(keeper.current()).toEqual(secret(7, SITE));
    keeper.drop();
    expect(keeper.current()).toBeNull();
    expect(told).toEqual([secret(1), secret(7, SITE), null]);
  });

  it('stays when the app is started again with nothing to show', () => {
    const { told, keeper } = open();
    keeper.come([LINK]);
    keeper.come(['/opt/keyturn']);
    expect(keeper.current()).toEqual(secret(7, SITE));
    expect(told).toHaveLength(1);
  });

  it('is told of as often as it comes, and nothing is told where there is nothing to put aside', () => {
    const { told, keeper } = open();
    keeper.drop();
    expect(told).toEqual([]);
    keeper.come([LINK]);
    keeper.come([LINK]);
    expect(told).toHaveLength(2);
  });
});
