/** What can be said of a token that was pasted, or printed by a program, without asking a server. */
export type AccessToken =
  { readonly state: 'empty' | 'refused' } | { readonly state: 'usable'; readonly token: string };

/** As long as the longest that a server is taken at its word for. */
const LONGEST = 16_384;

/** It goes out in a header: whatever could end that header, or begin another, is no part of a token. */
const TOKEN = /^[\x21-\x7e]+$/u;

/** Tokens are copied out of headers, with the word in front of them, and out of terminals, with the end of the line. */
export const readAccessToken = (text: string): AccessToken => {
  const token = text.trim().replace(/^bearer(?:\s+|$)/iu, '');
  if (token === '') return { state: 'empty' };
  return token.length <= LONGEST && TOKEN.test(token) ? { state: 'usable', token } : { state: 'refused' };
};
