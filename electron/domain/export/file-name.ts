/** What no system has in the name of a file, and what only misleads whoever reads it. */
const UNFIT = /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;
const LONGEST = 80;

/** A name for a file, after what somebody else has called something. Its user may call it otherwise. */
export const fileNameOf = (name: string, about: string): string => {
  const plain = name.replaceAll(UNFIT, ' ').replace(/^[. ]+/u, '');
  const short = Array.from(plain).slice(0, LONGEST).join('');
  return `${short} ${about}`.replaceAll(/\s+/gu, ' ').trim();
};
