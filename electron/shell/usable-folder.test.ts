import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyUnusable } from './usable-folder';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-usable-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const isPosix = process.platform !== 'win32';

describe('a folder to keep files in', () => {
  it('is left as it was found when it can be used', () => {
    writeFileSync(join(folder, 'settings.json'), '{}');
    expect(whyUnusable(folder)).toBeUndefined();
    expect(readdirSync(folder)).toEqual(['settings.json']);
  });

  it('is made where it is missing, for this user alone', () => {
    const missing = join(folder, 'not', 'yet');
    expect(whyUnusable(missing)).toBeUndefined();
    expect(existsSync(missing)).toBe(true);
    if (isPosix) expect(statSync(missing).mode & 0o777).toBe(0o700);
  });

  it('cannot be a file, nor lie below one', () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'mine');
    expect(whyUnusable(file)).toBe('EEXIST');
    expect(whyUnusable(join(file, 'below'))).toBe('ENOTDIR');
  });

  it('cannot have a name longer than the system takes', () => {
    expect(whyUnusable(join(folder, 'a'.repeat(5000)))).toBe('ENAMETOOLONG');
  });

  it.skipIf(!isPosix || process.getuid?.() === 0)('cannot be one that may only be read', () => {
    chmodSync(folder, 0o500);
    expect(whyUnusable(folder)).toBe('EACCES');
    expect(whyUnusable(join(folder, 'below'))).toBe('EACCES');
  });

  it.skipIf(process.platform !== 'linux')('cannot be in a place where even root makes no folder', () => {
    expect(whyUnusable('/proc/keyturn')).toBeTypeOf('string');
    expect(whyUnusable('/proc/self')).toBeTypeOf('string');
  });
});
