const MODIFIERS: Readonly<Record<string, string>> = {
  Ctrl: 'CTRL',
  Alt: 'ALT',
  Shift: 'SHIFT',
  Super: 'LOGO',
};

/** As the desktops write the same keys: modifiers by their names there, letters small, as nobody holds Shift for them. */
export const portalTrigger = (shortcut: string): string =>
  shortcut
    .split('+')
    .map((part) => MODIFIERS[part] ?? (/^(?:[A-Z]|Space)$/u.test(part) ? part.toLowerCase() : part))
    .join('+');
