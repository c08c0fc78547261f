import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parseRecord } from './json.mjs';
import { createProject } from './project.mjs';
import { tempFolder } from './testing/temp-folder.mjs';
import { canRead, devUser, findAccount, runAs } from './user.mjs';

const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
const nobody = isRoot ? findAccount('nobody') : null;

function checkout() {
  const project = createProject(tempFolder());
  chmodSync(project.root, 0o755);
  mkdirSync(join(project.modules, 'electron'), { recursive: true });
  mkdirSync(project.out);
  writeFileSync(join(project.root, 'package.json'), '{}');
  return project;
}

describe.runIf(nobody !== null)(
  'whether another user can read the checkout is tried as that user, who',
  () => {
    const account = nobody ?? { uid: 0, gid: 0, home: '/' };

    it('can, where everybody can', () => {
      expect(canRead(account, checkout())).toBe(true);
    });

    it.each(['root', 'modules', 'out'])('cannot, where %s is for root alone', (part) => {
      const project = checkout();
      chmodSync(project[/** @type {'root'} */ (part)], 0o700);
      expect(canRead(account, project)).toBe(false);
    });

    it('cannot, where a file in it is for root alone', () => {
      const project = checkout();
      chmodSync(join(project.root, 'package.json'), 0o600);
      expect(canRead(account, project)).toBe(false);
    });
  },
);

describe('Electron runs', () => {
  it.runIf(isRoot && findAccount(devUser) !== null)('as an ordinary user where root starts it', () => {
    const env = {
      PATH: '/usr/bin',
      XDG_RUNTIME_DIR: '/run/user/0',
      npm_config_cache: '/root/.npm',
      LANG: 'C',
    };
    const { spawn, user } = runAs(checkout(), env);
    expect(user).toBe(devUser);
    expect(spawn.uid).toBe(findAccount(devUser)?.uid);
    expect(spawn.env).toMatchObject({
      PATH: '/usr/bin',
      LANG: 'C',
      HOME: findAccount(devUser)?.home,
      USER: devUser,
    });
    expect(spawn.env['XDG_RUNTIME_DIR']).toBe(`/run/${devUser}`);
    expect(spawn.env).not.toHaveProperty('npm_config_cache');
  });

  it.runIf(isRoot)('without its sandbox, and says so, where that user cannot read the checkout', () => {
    const project = checkout();
    chmodSync(project.root, 0o700);
    const identity = runAs(project, {});
    expect(identity).toMatchObject({ user: null, sandbox: false });
    expect(identity.why).toMatch(/cannot read|there is no user/);
  });

  it('as who we are where that is not root', () => {
    const script = `
      import { runAs } from '${pathToFileURL(join(import.meta.dirname, 'user.mjs')).href}';
      console.log(JSON.stringify(runAs(undefined, { LANG: 'C' })));`;
    const options = nobody ? { uid: nobody.uid, gid: nobody.gid } : {};
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      ...options,
      encoding: 'utf8',
    });
    expect(parseRecord(stdout)).toMatchObject({ user: null, spawn: { env: { LANG: 'C' } } });
  });
});
