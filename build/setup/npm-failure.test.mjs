import { expect, it } from 'vitest';
import { npmFailure } from './npm-failure.mjs';

/**
 * @param {string} output
 * @param {number} [status]
 */
const told = (output, status = 1) => npmFailure({ status, output }, 'testing').sentence;

it('a missing npm is named', () => {
  expect(told('npm: not found', 127)).toBe('npm was not found.');
});

it('the words of older and newer npm are understood', () => {
  expect(told('npm ERR! code ENOTFOUND\nnpm ERR! errno ENOTFOUND')).toContain('could not be reached');
  expect(told('npm error code ENOTFOUND\nnpm error errno ENOTFOUND')).toContain('could not be reached');
});

it('a full disk is told as such wherever npm mentions it', () => {
  expect(told('npm warn tar TAR_ENTRY_ERROR ENOSPC: no space left on device, write')).toContain(
    'The disk is full',
  );
  expect(told('npm error code ENOSPC')).toContain('The disk is full');
});

it('a folder that may not be written is told as such', () => {
  expect(told('npm error code EACCES')).toContain('may not write into the checkout');
  expect(told('npm error code EROFS')).toContain('read-only disk');
});

it("npm's own reason is passed on where the cause is unknown", () => {
  expect(told('npm error code EWHATEVER\nnpm error the moon is in the way')).toBe(
    'npm failed while testing: the moon is in the way',
  );
});
