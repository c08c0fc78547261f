const REMOVED = '‹removed›';

/**
 * Names whose value never belongs in a log, as they appear in JSON, in forms and in headers. Each is looked at once, from
 * its beginning: tried again from every letter of a long one, this would take minutes.
 */
const PART = '(?:password|passwd|passphrase|token|secret|otp|code)';
const WHOLE = '(?:authorization|cookie|set-cookie)';
const QUOTED = String.raw`(?=[\w-]*?${PART}|${WHOLE}")[\w-]+`;
const PLAIN = String.raw`(?<![\w-])(?=[\w-]*?${PART}|(?:[\w-]*-)?${WHOLE}=)[\w-]+`;

const RULES: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`("${QUOTED}"\s*:\s*)"(?:[^"\\]|\\.)*"?`, 'giu'), `$1"${REMOVED}"`],
  [new RegExp(String.raw`(${PLAIN})=[^&\s"]*`, 'giu'), `$1=${REMOVED}`],
  [/\b(bearer|basic|negotiate|ntlm)\s+[\w.~+/=-]{4,}/giu, `$1 ${REMOVED}`],
  [/(?<![\w-])(?=[\w-]+\.[\w-]+\.)((?:[\w-]*?-)??)eyJ[\w-]+\.[\w-]+\.[\w-]*/gu, `$1${REMOVED}`],
  [/(\/\/)[^/\s@"]+@/gu, `$1${REMOVED}@`],
];

/** Takes out of a line whatever looks like a password, a token or a code. The last guard, not the first: callers pass none. */
export const redact = (line: string): string =>
  RULES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), line);
