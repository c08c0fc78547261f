/** In this order they stand in the text of a shortcut. */
export const MODIFIERS = ['Ctrl', 'Alt', 'Shift', 'Super'] as const;

export type Modifier = (typeof MODIFIERS)[number];

const FUNCTION_KEY = /^F(?:[1-9]|1\d|2[0-4])$/u;
const OTHER_KEY = /^(?:[A-Z0-9]|Space)$/u;

const isModifier = (part: string): part is Modifier => (MODIFIERS as readonly string[]).includes(part);

/** One modifier alone with a letter is what other programs have for themselves, all but the one of the desktop. */
const isEnough = (held: readonly Modifier[], key: string): boolean =>
  held.includes('Super') || held.length >= (FUNCTION_KEY.test(key) ? 1 : 2);

/** The text of a shortcut that may hold everywhere; undefined where it would be in everybody's way. */
export const shortcutOf = (held: readonly Modifier[], key: string): string | undefined => {
  if (!FUNCTION_KEY.test(key) && !OTHER_KEY.test(key)) return undefined;
  const inOrder = MODIFIERS.filter((each) => held.includes(each));
  return isEnough(inOrder, key) ? [...inOrder, key].join('+') : undefined;
};

/** Whether it is the text of one, as it is written here and in no other way. */
export const isShortcut = (text: string): boolean => {
  const parts = text.split('+');
  return shortcutOf(parts.filter(isModifier), parts.at(-1) ?? '') === text;
};
