const UTF_8 = [0xef, 0xbb, 0xbf];
/** Windows writes its texts in two bytes a letter as often as not. */
const UTF_16 = [0xff, 0xfe];

/** A copy of what is written in a text, without what says how it is written. Whoever asked for it wipes it. */
export const lettersIn = (bytes: Uint8Array): Uint8Array => {
  const begins = (mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte);
  const isWide = begins(UTF_16);
  const mark = [UTF_8, UTF_16].find(begins) ?? [];
  return bytes.subarray(mark.length).filter((byte) => !isWide || byte !== 0);
};
