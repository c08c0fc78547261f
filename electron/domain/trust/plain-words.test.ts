import { describe, expect, it } from 'vitest';
import { plainWords } from './plain-words';

describe('words out of a certificate', () => {
  it('stay as they are where nothing is the matter with them', () => {
    expect(plainWords('Ädmins of 例 & Co. (Corp) 🔑')).toBe('Ädmins of 例 & Co. (Corp) 🔑');
  });

  it.each([
    ['turns the reading order round', 'vault\u202Eelpmaxe', 'vault elpmaxe'],
    ['has no width', 'va\u200Bult', 'va ult'],
    ['begins another line', 'vault\r\nTrusted: yes', 'vault Trusted: yes'],
    ['parts lines or paragraphs', 'one\u2028two\u2029three', 'one two three'],
    ['ends a text for others', 'vault\u0000.evil', 'vault .evil'],
    ['belongs to nobody', 'one\uE000two', 'one two'],
    ['is half a letter', 'one\uD800two', 'one two'],
  ])('show as a gap what %s', (_, given, shown) => {
    expect(plainWords(given)).toBe(shown);
  });

  it('hold one space where there are many, and none around them', () => {
    expect(plainWords(' \t Corp \u00A0\u3000\u200E  Root\n')).toBe('Corp Root');
    expect(plainWords('\u202E\u200B')).toBe('');
  });

  it('are written in plain letters where they only look like them', () => {
    expect(plainWords('ｖａｕｌｔ．ｅｘａｍｐｌｅ')).toBe('vault.example');
  });

  it('are cut where they are too long, and show that', () => {
    expect(plainWords('a'.repeat(200))).toBe('a'.repeat(200));
    expect(plainWords('a'.repeat(201))).toBe(`${'a'.repeat(199)}…`);
  });

  it('are never cut in the middle of a letter', () => {
    expect(plainWords('🔑'.repeat(200))).toBe('🔑'.repeat(200));
    expect(plainWords('🔑'.repeat(300))).toBe(`${'🔑'.repeat(199)}…`);
  });
});
