/** "Fields: (Password, Notes)": a name may hold words in parentheses itself. */
const LISTS = /(?:^|:)[^\S\n]*\(((?:[^()\n]|\([^()\n]*\))*)\)/gmu;
/** "Field: Password", on a line of its own. */
const LINES = /^[^\S\n]*(?:fields?[^\S\n]*:)?(.*)$/gimu;

const insideOf = (notes: string, form: RegExp): readonly string[] =>
  [...notes.matchAll(form)].flatMap(([, inside = '']) => [inside, ...inside.split(',')]);

const plain = (name: string): string => name.trim().toLowerCase();

const withoutStop = (inside: string): string => inside.trimEnd().replace(/[.;]$/u, '');

/**
 * Whether the notes of an entry name this field: as a whole, not as a part of another name, nor in words that somebody has
 * added. Where that is not clear, they do not.
 */
export const isFieldNoted = (notes: string, field: string): boolean => {
  const listed = insideOf(notes, LISTS);
  const names = listed.length > 0 ? listed : insideOf(notes, LINES).map(withoutStop);
  return plain(field) !== '' && names.some((name) => plain(name) === plain(field));
};
