import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createProject } from '../setup/project.mjs';
import { sourceMark } from './icon.mjs';

const project = createProject();
const folder = join(project.root, 'build/icons/tray');

it('the sheets of the tray are drawn from the picture as it is: `npm run icons` draws them anew', () => {
  const drawnFrom = readFileSync(join(folder, 'drawn-from.txt'), 'utf8').trim();
  expect(sourceMark(project)).toBe(drawnFrom);
});

it.each([
  ['1x', 112, 32],
  ['1.25x', 140, 40],
  ['1.5x', 168, 48],
  ['2x', 224, 64],
  ['3x', 336, 96],
])('the sheet %s has seven states in two rows', (scale, width, height) => {
  const png = readFileSync(join(folder, `${scale}.png`));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
});
