import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { createApt, installLine } from './apt.mjs';
import { runChild } from './child.mjs';
import { explaining, SetupProblem } from './problem.mjs';

/** Which Debian package brings a library. Those of Debian 13 carry `t64` where the table says so. */
const packageOf = new Map(
  Object.entries({
    'libX11-xcb.so.1': 'libx11-xcb1',
    'libX11.so.6': 'libx11-6',
    'libXcomposite.so.1': 'libxcomposite1',
    'libXcursor.so.1': 'libxcursor1',
    'libXdamage.so.1': 'libxdamage1',
    'libXext.so.6': 'libxext6',
    'libXfixes.so.3': 'libxfixes3',
    'libXi.so.6': 'libxi6',
    'libXrandr.so.2': 'libxrandr2',
    'libXrender.so.1': 'libxrender1',
    'libXss.so.1': 'libxss1',
    'libXtst.so.6': 'libxtst6',
    'libasound.so.2': 'libasound2',
    'libatk-1.0.so.0': 'libatk1.0-0',
    'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
    'libatspi.so.0': 'libatspi2.0-0',
    'libcairo.so.2': 'libcairo2',
    'libcups.so.2': 'libcups2',
    'libdbus-1.so.3': 'libdbus-1-3',
    'libdrm.so.2': 'libdrm2',
    'libexpat.so.1': 'libexpat1',
    'libgbm.so.1': 'libgbm1',
    'libgcc_s.so.1': 'libgcc-s1',
    'libgdk-3.so.0': 'libgtk-3-0',
    'libgdk_pixbuf-2.0.so.0': 'libgdk-pixbuf-2.0-0',
    'libgio-2.0.so.0': 'libglib2.0-0',
    'libglib-2.0.so.0': 'libglib2.0-0',
    'libgobject-2.0.so.0': 'libglib2.0-0',
    'libgtk-3.so.0': 'libgtk-3-0',
    'libnspr4.so': 'libnspr4',
    'libnss3.so': 'libnss3',
    'libnssutil3.so': 'libnss3',
    'libpango-1.0.so.0': 'libpango-1.0-0',
    'libpangocairo-1.0.so.0': 'libpangocairo-1.0-0',
    'libsmime3.so': 'libnss3',
    'libstdc++.so.6': 'libstdc++6',
    'libudev.so.1': 'libudev1',
    'libuuid.so.1': 'libuuid1',
    'libwayland-client.so.0': 'libwayland-client0',
    'libxcb-dri3.so.0': 'libxcb-dri3-0',
    'libxcb.so.1': 'libxcb1',
    'libxkbcommon.so.0': 'libxkbcommon0',
    'libxshmfence.so.1': 'libxshmfence1',
  }),
);

/** @param {string} command */
export function isOnPath(command) {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

/**
 * @param {string} output of `ldd`
 * @returns {string[]}
 */
function parseMissing(output) {
  const names = [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => String(match[1]));
  return [...new Set(names)];
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} the libraries it needs and this system does not have
 */
export async function missingLibraries(executable) {
  const result = await runChild('ldd', [executable], { env: { ...process.env, LC_ALL: 'C' } });
  if (result.status === 0) return parseMissing(result.output);
  throw new SetupProblem(
    'The Electron runtime does not fit this system: `ldd` cannot read it.',
    'Use a Linux with glibc (Debian, Ubuntu, Fedora), not musl.',
  );
}

/**
 * @param {{ libraries: readonly string[], display: boolean }} wanted
 * @param {import('./apt.mjs').Apt} apt
 * @returns {Promise<string[]>}
 */
async function packagesFor({ libraries, display }, apt) {
  const plain = [...new Set(libraries.flatMap((library) => packageOf.get(library) ?? []))];
  if (display) plain.push('xvfb');
  const variants = plain.flatMap((name) => [`${name}t64`, name]);
  const offered = await apt.offered(variants);
  return plain.map((name) => (offered.has(`${name}t64`) ? `${name}t64` : name)).sort();
}

/**
 * @param {{ libraries: readonly string[], display: boolean }} wanted
 * @param {{ report: import('./report.mjs').Report, isRoot?: boolean, apt?: import('./apt.mjs').Apt }} world
 */
export async function installLibraries(
  wanted,
  { report, isRoot = process.getuid?.() === 0, apt = createApt() },
) {
  const needs = [
    ...wanted.libraries,
    ...(wanted.display ? ['Xvfb (a display that needs no screen)'] : []),
  ].join(', ');
  const unknown = wanted.libraries.filter((library) => !packageOf.has(library));
  if (!apt.usable || unknown.length > 0) {
    throw new SetupProblem(
      `This system lacks ${needs}.`,
      'Install them with your package manager, then run the same command again.',
    );
  }
  if (!isRoot) {
    const names = await packagesFor(wanted, apt);
    throw new SetupProblem(
      `This system lacks ${needs}.`,
      `Run \`sudo sh -c '${installLine(names)}'\`, then the same command again.`,
    );
  }
  await explaining('installing system packages', async () => {
    await report.step('Reading the list of system packages', () => apt.update());
    const names = await packagesFor(wanted, apt);
    report.line(`System packages that are missing: ${names.join(' ')}`);
    await report.step(`Installing ${names.length} system packages`, () => apt.install(names));
  });
}
