const RUN = 3;
const STEPS = [1, -1, 0];
const KEY_ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1234567890'];
const ROWS = [...KEY_ROWS, ...KEY_ROWS.map((row) => Array.from(row).toReversed().join(''))];

const isSequence = (run: string): boolean => {
  const codes = Array.from(run, (character) => character.codePointAt(0) ?? 0);
  return STEPS.some((step) => codes.every((code, at) => at === 0 || code - (codes[at - 1] ?? 0) === step));
};

/** `123`, `cba`, `aaa`, `qwe`: how many in a row a server minds it does not say, so three are too many here. */
export const hasPattern = (value: string): boolean => {
  const all = Array.from(value);
  return all.some((_, at) => {
    const run = all.slice(at, at + RUN).join('');
    return at + RUN <= all.length && (isSequence(run) || ROWS.some((row) => row.includes(run.toLowerCase())));
  });
};
