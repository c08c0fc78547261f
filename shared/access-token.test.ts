import { describe, expect, it } from 'vitest';
import { readAccessToken } from './access-token';

const TOKEN = 'AgLNqrQSDBTF-x_9.a~b+c/d=';

describe('a token that was pasted or printed', () => {
  it.each([
    ['alone', TOKEN],
    ['with the end of its line', `${TOKEN}\r\n`],
    ['with blanks around it', ` \t${TOKEN}  `],
    ['as it stands in a header', `Bearer ${TOKEN}`],
    ['as it stands in a header, in small letters', ` bearer   ${TOKEN}\n`],
    ['behind the mark that some editors put first', `\uFEFF${TOKEN}`],
  ])('is taken %s', (_, text) => {
    expect(readAccessToken(text)).toEqual({ state: 'usable', token: TOKEN });
  });

  it.each(['', ' ', '\n', 'Bearer', 'Bearer  \n'])('is missing in %j', (text) => {
    expect(readAccessToken(text)).toEqual({ state: 'empty' });
  });

  it.each([
    ['two lines', `${TOKEN}\n${TOKEN}`],
    ['a line that would be a header of its own', `${TOKEN}\r\nX-Other: 1`],
    ['two words', 'Login failed.'],
    ['an answer of the token endpoint', '{ "access_token": "x" }'],
    ['a letter that no header holds', `${TOKEN}é`],
    ['a mark that is not seen', `${TOKEN}\u200B`],
    ['a zero', `${TOKEN}\0`],
    ['far more than any server gives', 'x'.repeat(16_385)],
  ])('is refused when it is %s', (_, text) => {
    expect(readAccessToken(text)).toEqual({ state: 'refused' });
  });

  it('may itself begin with the letters of that word', () => {
    expect(readAccessToken('bearerof-news')).toEqual({ state: 'usable', token: 'bearerof-news' });
  });
});
