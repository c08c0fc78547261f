/** The system, its administrators, and its own installer: whoever is one of them has the computer anyway. */
const TRUSTED = new Set([
  'SY',
  'BA',
  'S-1-5-18',
  'S-1-5-32-544',
  'S-1-5-80-956008885-3418522649-1831038044-1853292631-2271478464',
]);

/** Rights that change nothing, by the letters that they are written in. */
const READING = new Set(['FR', 'FX', 'GR', 'GX', 'RC', 'LC', 'RP', 'LO', 'CC', 'SW']);
/** Write, append, write attributes, delete, delete in it, change rights, take over, all, and generic writing. */
const WRITING_BITS = 0x2 | 0x4 | 0x10 | 0x40 | 0x100 | 0x10000 | 0x40000 | 0x80000;
const GENERIC_WRITING = 0x5;

const OWNER = /^O:(?<owner>S-1-[\d-]+|[A-Z]{2})/u;
const ENTRY = /\((?<type>[A-Z]+);(?<flags>[A-Z]*);(?<rights>[^;]*);[^;]*;[^;]*;(?<who>[^;)]+)[^)]*\)/gu;

const onlyReads = (rights: string): boolean => {
  if (/^0x[0-9a-f]+$/iu.test(rights)) {
    const bits = Number(rights);
    return (bits & WRITING_BITS) === 0 && (Math.floor(bits / 0x1000_0000) & GENERIC_WRITING) === 0;
  }
  const letters = rights.match(/../gu) ?? [];
  return letters.join('') === rights && letters.every((each) => READING.has(each));
};

/** What is wrong with the rights on something, in the language that Windows writes them in. Nothing: only administrators can write to it. */
export const rightsFault = (sddl: string): 'other-owner' | 'others-write' | undefined => {
  const owner = OWNER.exec(sddl.trim())?.groups?.['owner'];
  if (owner === undefined || !TRUSTED.has(owner)) return 'other-owner';
  const list = /D:(?<list>[^:]*(?=S:|$))/u.exec(sddl.trim())?.groups?.['list'] ?? '';
  const entries = [...list.matchAll(ENTRY)].map(({ groups = {} }) => groups);
  // No list at all lets everybody do anything.
  if (entries.length === 0) return 'others-write';
  const isFine = entries.every(
    ({ type = '', flags = '', rights = '', who = '' }) =>
      type === 'D' ||
      TRUSTED.has(who) ||
      // Said of what will be put into a folder, and not of the folder.
      flags.includes('IO') ||
      (type === 'A' && onlyReads(rights)),
  );
  return isFine ? undefined : 'others-write';
};
