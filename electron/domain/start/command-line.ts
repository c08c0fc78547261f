const PLAIN = /^[\w@%+=:,./-]+$/u;

const inSingleQuotes = (argument: string): string => `'${argument.replaceAll("'", String.raw`'\''`)}'`;

/** What Windows reads again as one argument: a row of backslashes counts only before a quote. */
const inDoubleQuotes = (argument: string): string =>
  `"${argument.replaceAll(/(\\*)"/gu, String.raw`$1$1\"`).replace(/(\\+)$/u, '$1$1')}"`;

/** As somebody types it, or a desktop reads it in its settings. */
export const commandLine = (words: readonly string[], platform: string): string =>
  words
    .map((word) => {
      if (platform === 'win32') return /^[^\s"]+$/u.test(word) ? word : inDoubleQuotes(word);
      return PLAIN.test(word) ? word : inSingleQuotes(word);
    })
    .join(' ');
