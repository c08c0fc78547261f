const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PAD = 61;

/** The letters go into bytes that can be wiped, and never into a string, which cannot. */
export const base64Of = (bytes: Uint8Array): Uint8Array => {
  const text = new Uint8Array(Math.ceil(bytes.length / 3) * 4).fill(PAD);
  for (let from = 0, to = 0; from < bytes.length; from += 3, to += 4) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(from, from + 3);
    const bits = (a << 16) | (b << 8) | c;
    const letters = Math.min(bytes.length - from, 3) + 1;
    for (let at = 0; at < letters; at += 1) text[to + at] = DIGITS.charCodeAt((bits >> (18 - 6 * at)) & 63);
  }
  return text;
};

/** The bytes; nothing where the letters are not exactly those that the bytes would have been written with. */
export const bytesIn = (text: Uint8Array): Uint8Array | undefined => {
  const letters = text.findIndex((letter) => letter === PAD);
  const count = letters === -1 ? text.length : letters;
  const bytes = new Uint8Array(Math.floor((count * 6) / 8));
  for (let from = 0, to = 0; from < count; from += 4, to += 3) {
    let bits = 0;
    for (let at = 0; at < 4; at += 1) {
      const letter = from + at < count ? DIGITS.indexOf(String.fromCharCode(text[from + at] ?? 0)) : 0;
      if (letter === -1) return undefined;
      bits = (bits << 6) | letter;
    }
    bytes.set([bits >> 16, (bits >> 8) & 255, bits & 255].slice(0, bytes.length - to), to);
  }
  const again = base64Of(bytes);
  const isSame = again.length === text.length && again.every((letter, at) => letter === text[at]);
  again.fill(0);
  return isSame ? bytes : undefined;
};
