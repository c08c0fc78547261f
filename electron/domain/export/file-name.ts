/** What no system has in the name of a file, and what only misleads whoever reads it. */
const UNFIT = /[\\/:*?"<>|\s\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const LONGEST = 80;

/** Most systems take 255, and some of those are for what is added to a name while it is written. */
const MOST_BYTES = 200;
const NAMELESS = 'file';

/** Windows has devices of these names, whatever stands behind a dot after them. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³]) *(?:\.|$)/iu;

export const isDevice = (name: string): boolean => DEVICE.test(name);

const bytesOf = (text: string): number => encodeURIComponent(text).replaceAll(/%../gu, '.').length;

const cut = (name: string, mostBytes: number): string => {
  let room = mostBytes;
  const isIn = (character: string) => (room -= bytesOf(character)) >= 0;
  const characters = Array.from(name).slice(0, LONGEST);
  const end = characters.findIndex((character) => !isIn(character));
  return (end === -1 ? characters : characters.slice(0, end)).join('');
};

/** A name for a file, after what somebody else has called something. Its user may call it otherwise. */
export const fileNameOf = (name: string, about: string): string => {
  const plain = name.replaceAll(UNFIT, ' ').replace(/^[. ]+/u, '');
  const whole = `${cut(plain, MOST_BYTES - bytesOf(` ${about}`))} ${about}`.replaceAll(/ +/gu, ' ');
  const fit = whole.replaceAll(/^ +|[. ]+$/gu, '') || NAMELESS;
  return isDevice(fit) ? `_${fit}` : fit;
};
