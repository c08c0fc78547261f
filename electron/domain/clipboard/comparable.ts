/** As a clipboard may give it back: Windows ends lines in its own way, and a text ends for it where a NUL is. */
export const comparable = (text: string): string => (text.split('\0', 1)[0] ?? '').replaceAll('\r\n', '\n');
