import { expect, it } from 'vitest';
import { builderArgs, orderOf } from './builder-order.mjs';

const electron = { dist: '/runtime', version: '45.0.0' };
const computer = /** @type {const} */ ({ platform: 'linux', arch: 'x64' });

/** @param {string[]} words */
const args = (...words) => builderArgs(orderOf(words), electron, computer);

it('nothing asked for is the unpacked app, of the runtime that is here', () => {
  expect(args()).toContain('--dir');
  expect(args()).toContain('-c.electronDist=/runtime');
});

it('files asked for by name are of this platform and this processor', () => {
  expect(args('tar.gz', 'deb').slice(0, 4)).toEqual(['--linux', 'tar.gz', 'deb', '--x64']);
  expect(args('tar.gz')).toContain('-c.electronDist=/runtime');
});

it('a release names no target and no runtime, so that both processors get their own, and is signed', () => {
  expect(args('release')).toEqual([
    '--linux',
    '--publish=never',
    '--config=build/electron-builder.yml',
    '-c.electronVersion=45.0.0',
    '-c.forceCodeSigning=true',
  ]);
});

it.each([[], ['tar.gz'], ['release']])('%j is never published by the packager itself', (...words) => {
  expect(args(...words)).toContain('--publish=never');
});
