import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPolicyFile, onlyRootWrites, refuse } from './policy-file';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keyturn-policy-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const anybody = () => undefined;
const path = () => join(folder, 'policy.json');
const find = (judge: Parameters<typeof findPolicyFile>[0]['judge'] = anybody) =>
  findPolicyFile({ path: path(), judge });

describe('the file of a policy', () => {
  it('is absent where there is none, or no folder for it', async () => {
    expect(await find()).toEqual({ state: 'absent' });
    rmSync(folder, { recursive: true });
    expect(await find()).toEqual({ state: 'absent' });
  });

  it('is read', async () => {
    writeFileSync(path(), '{"updates":false}');
    expect(await find()).toEqual({ state: 'found', from: path(), text: '{"updates":false}' });
  });

  it('is refused where it is a folder, a link or a pipe, and nobody waits for that', async () => {
    mkdirSync(path());
    expect(await find()).toMatchObject({ state: 'refused', why: 'not-a-file' });
    rmSync(path(), { recursive: true });
    writeFileSync(join(folder, 'other'), '{}');
    symlinkSync(join(folder, 'other'), path());
    expect(await find()).toMatchObject({ state: 'refused', why: 'not-a-file' });
    rmSync(path());
    execFileSync('mkfifo', [path()]);
    expect(await find()).toMatchObject({ state: 'refused', why: 'not-a-file' });
  });

  it('is refused where it is larger than any policy', async () => {
    writeFileSync(path(), '');
    truncateSync(path(), 65 * 1024);
    expect(await find()).toMatchObject({ state: 'refused', why: 'too-large' });
  });

  it('is refused for what is wrong with it, and for what is wrong with its folder', async () => {
    writeFileSync(path(), '{}');
    expect(await find(() => refuse('other-owner'))).toMatchObject({ state: 'refused', why: 'other-owner' });
    const folderOnly = (_: unknown, at: string) => {
      if (at === folder) refuse('others-write');
    };
    expect(await find(folderOnly)).toMatchObject({ state: 'refused', why: 'others-write' });
  });
});

describe('what only root can have written', () => {
  it('belongs to root, and nobody else can write to it', () => {
    const judged = (uid: number, mode: number) => {
      try {
        onlyRootWrites({ uid, mode });
        return 'fine';
      } catch (error) {
        return error instanceof Error ? error.message : '';
      }
    };
    expect([judged(0, 0o100644), judged(0, 0o100600), judged(0, 0o40755)]).toEqual(['fine', 'fine', 'fine']);
    expect([judged(1000, 0o100644), judged(0, 0o100664), judged(0, 0o100646)]).toEqual([
      'other-owner',
      'others-write',
      'others-write',
    ]);
  });
});
