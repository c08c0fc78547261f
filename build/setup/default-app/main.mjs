// Loads the app folder named on the command line, as the default app inside every official Electron does; the
// registry runtime comes without one. Electron holds `ready` back until this module has settled, so an app
// that awaits at its top level still sees the event.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** @param {string[]} words of the command line */
function readCommandLine(words) {
  const preloads = [];
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-r' || word === '--require') preloads.push(resolve(words.shift() ?? ''));
    else if (!word.startsWith('-')) return { preloads, folder: resolve(word) };
  }
  console.error('Name the folder of the app to start.');
  process.exit(1);
}

const { preloads, folder } = readCommandLine(process.argv.slice(1));
Object.assign(process, { defaultApp: true });
const require = createRequire(import.meta.url);
for (const file of preloads) require(file);

const field = reader(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));
app.setName(field('productName') || field('name'));

// What Electron's own default app calls; the public types leave these three out.
tell('setVersion', field('version'));
tell('setDesktopName', field('desktopName') || `${app.getName()}.desktop`);
tell('setAppPath', folder);
await import(pathToFileURL(join(folder, field('main') || 'index.js')).href);

/** @param {unknown} description */
function reader(description) {
  /** @type {Map<string, unknown>} */
  const fields = new Map(Object.entries(typeof description === 'object' ? { ...description } : {}));
  return (/** @type {string} */ name) => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
}

/**
 * @param {string} method
 * @param {string} value
 */
function tell(method, value) {
  /** @type {Map<string, unknown>} */
  const methods = new Map([[method, Reflect.get(app, method)]]);
  const call = methods.get(method);
  if (typeof call === 'function') Reflect.apply(call, app, [value]);
}
