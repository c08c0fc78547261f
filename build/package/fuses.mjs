/** @typedef {keyof typeof import('@electron/fuses').FuseV1Options} Fuse */

const on = '1'.charCodeAt(0);
const off = '0'.charCodeAt(0);

/**
 * What the binary refuses from its start, whatever the app inside does.
 *
 * @param {string} platform of the package
 * @returns {ReadonlyMap<Fuse, boolean>}
 */
export function wishedFuses(platform) {
  /** @type {[Fuse, boolean][]} */
  const wishes = [
    ['RunAsNode', false],
    ['EnableCookieEncryption', true],
    ['EnableNodeOptionsEnvironmentVariable', false],
    ['EnableNodeCliInspectArguments', false],
    // Elsewhere Electron does not check the archive, and a fuse that is on would only claim that it does.
    ['EnableEmbeddedAsarIntegrityValidation', platform === 'darwin' || platform === 'win32'],
    ['OnlyLoadAppFromAsar', true],
    ['LoadBrowserProcessSpecificV8Snapshot', false],
    ['GrantFileProtocolExtraPrivileges', false],
  ];
  return new Map(wishes);
}

/**
 * @param {string} executable
 * @returns {Promise<ReadonlyMap<Fuse, boolean>>} without those that this Electron does not have yet, or no longer
 */
export async function readFuses(executable) {
  // Imported here: the commands that check fuses are loaded before the set-up has installed any package.
  const { FuseV1Options, getCurrentFuseWire } = await import('@electron/fuses');
  const wire = new Map(Object.entries(await getCurrentFuseWire(executable)));
  /** @type {Map<Fuse, boolean>} */
  const found = new Map();
  for (const fuse of wishedFuses(process.platform).keys()) {
    const state = Number(wire.get(String(FuseV1Options[fuse])));
    if (state === on || state === off) found.set(fuse, state === on);
  }
  return found;
}

/**
 * @param {string} executable of a finished package
 * @returns {Promise<readonly Fuse[]>} the wished ones that this Electron does not have
 */
export async function checkFuses(executable) {
  const found = await readFuses(executable);
  const wishes = [...wishedFuses(process.platform)];
  const wrong = wishes.filter(([fuse, wish]) => found.has(fuse) && found.get(fuse) !== wish);
  if (wrong.length > 0) throw new Error(`Not set as wished: ${wrong.map(([fuse]) => fuse).join(', ')}.`);
  return wishes.map(([fuse]) => fuse).filter((fuse) => !found.has(fuse));
}
