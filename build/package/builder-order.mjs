/** @typedef {import('../setup/electron.mjs').Electron} Electron */

/**
 * What to make: the unpacked app; files of this computer's kind by the names that electron-builder has for them; or
 * everything that a release of this platform has.
 *
 * @typedef {{ readonly make: 'unpacked' }
 *   | { readonly make: 'files', readonly targets: readonly string[] }
 *   | { readonly make: 'release' }} Order
 */

/** @type {Partial<Record<NodeJS.Platform, string>>} */
const flags = { darwin: '--mac', win32: '--win', linux: '--linux' };

/**
 * @param {readonly string[]} words as typed after `npm run package --`
 * @returns {Order}
 */
export function orderOf(words) {
  if (words.length === 0) return { make: 'unpacked' };
  return words.includes('release') ? { make: 'release' } : { make: 'files', targets: words };
}

/**
 * @param {Order} order
 * @param {Pick<Electron, 'dist' | 'version'>} electron
 * @param {Pick<NodeJS.Process, 'platform' | 'arch'>} computer
 * @returns {readonly string[]} for electron-builder
 */
export function builderArgs(order, { dist, version }, { platform, arch }) {
  const usual = ['--publish=never', '--config=build/electron-builder.yml', `-c.electronVersion=${version}`];
  const flag = flags[platform] ?? '--linux';
  // For another processor than that of this computer electron-builder fetches the runtime by itself. What is not signed is no release.
  if (order.make === 'release') return [flag, ...usual, '-c.forceCodeSigning=true'];
  const runtime = `-c.electronDist=${dist}`;
  if (order.make === 'unpacked') return ['--dir', ...usual, runtime];
  return [flag, ...order.targets, `--${arch}`, ...usual, runtime];
}
