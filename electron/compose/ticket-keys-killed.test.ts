import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { codeOf, given, leadKeys, PASSWORD, wanted } from './testing/led-keys';

const AFTER = 'another long password';

/** Does one thing with a file, and is dead as by a power cut at the step of the disk that it is told. */
const child = `
  import * as promises from 'node:fs/promises';
  import { appendFileSync } from 'node:fs';
  import { leadKeys, wanted, given, PASSWORD } from ${JSON.stringify(join(import.meta.dirname, 'testing/led-keys'))};
  import { createKeyFiles } from ${JSON.stringify(join(import.meta.dirname, '../storage/key-files'))};
  const [folder, deed, wantedStep] = process.argv.slice(2);
  let step = 0;
  let isCounting = false;
  const passing = (name) => {
    if (!isCounting) return;
    if (step === Number(wantedStep)) process.kill(process.pid, 'SIGKILL');
    step += 1;
    appendFileSync(folder + '.steps', name + '\\n');
  };
  const handleOf = (handle) => new Proxy(handle, {
    get: (target, name) => {
      const value = target[name];
      if (typeof value !== 'function') return value;
      return (...given) => {
        if (name === 'writeFile' && isCounting && step === Number(wantedStep)) {
          // Half of it is there.
          return target.write(given[0].subarray(0, 100)).then(() => passing('writeFile'));
        }
        if (name !== 'stat' && name !== 'close') passing(name);
        return value.apply(target, given);
      };
    },
  });
  const disk = Object.fromEntries(['lstat', 'mkdir', 'readdir', 'realpath', 'stat'].map((name) => [name, promises[name]]));
  for (const name of ['link', 'rename', 'unlink']) {
    disk[name] = async (...given) => {
      passing(name);
      const done = await promises[name](...given);
      passing('after ' + name);
      return done;
    };
  }
  disk.open = async (...given) => {
    if (given[1] === 'wx') passing('open');
    return handleOf(await promises.open(...given));
  };
  const led = await leadKeys({ folder, files: () => createKeyFiles({ disk }) });
  const typed = (value) => ({ kind: 'typed', value, repeated: value });
  await led.desk.list();
  if (deed === 'new') {
    isCounting = true;
    given(await led.desk.create(wanted(folder + '/edge.age')));
  } else {
    const opened = await led.desk.open({ file: { by: 'path', path: folder + '/edge.age' }, password: { kind: 'typed', value: PASSWORD } });
    isCounting = true;
    const { id } = given(opened);
    if (deed === 'rotate') given(await led.desk.rotate(id));
    else given(await led.desk.changePassword({ id, password: typed(${JSON.stringify(AFTER)}), secret: { kind: 'leave' } }));
  }
`;

let tools = '';
beforeAll(async () => {
  tools = await mkdtemp(join(tmpdir(), 'keyturn-killer-'));
  await writeFile(join(tools, 'child.ts'), child);
  await build({
    configFile: false,
    logLevel: 'silent',
    root: tools,
    resolve: {
      alias: ['zod', 'age-encryption', '@noble/ciphers'].map((name) => ({
        find: new RegExp(`^${name}(?=/|$)`, 'u'),
        replacement: join(import.meta.dirname, '../../node_modules', name),
      })),
    },
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: tools,
      emptyOutDir: false,
      rolldownOptions: { input: join(tools, 'child.ts'), output: { entryFileNames: '[name].mjs' } },
    },
  });
});
afterAll(() => rm(tools, { recursive: true }));

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keyturn-killed-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(`${folder}.steps`, { force: true });
});

/** @returns whether it was killed, and not done before it came to that step. */
const killedAt = async (deed: string, step: number): Promise<boolean> => {
  const run = spawn(process.execPath, [join(tools, 'child.mjs'), folder, deed, String(step)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code, signal] = (await once(run, 'exit')) as [number | null, string | null];
  if (signal === 'SIGKILL') return true;
  expect(code).toBe(0);
  return false;
};

const opensWith = async (password: string) => {
  const led = await leadKeys({ folder });
  await led.desk.list();
  const file = { by: 'path', path: join(folder, 'edge.age') } as const;
  return led.desk.open({ file, password: { kind: 'typed', value: password } });
};
const emptied = async () => {
  await rm(folder, { recursive: true });
  await mkdir(folder);
};
const names = async () => (await readdir(folder)).filter((name) => name !== 'data');
const steps = async () => (await readFile(`${folder}.steps`, 'utf8')).trim().split('\n');

/** Each step is a program of its own that is started and killed. */
const MANY_STARTS_MS = 300_000;

describe('a power cut', { timeout: MANY_STARTS_MS }, () => {
  it('at any step of making a file leaves none or a whole one, and the next try succeeds', async () => {
    let step = 0;
    for (; await killedAt('new', step); step += 1) {
      const left = await names();
      if (left.includes('edge.age')) {
        expect(codeOf(await opensWith(PASSWORD)), `step ${step}`).toBe('done');
        expect(await names()).toEqual(['edge.age']);
      }
      if (!left.includes('edge.age')) {
        const again = await leadKeys({ folder });
        given(await again.desk.create(wanted(join(folder, 'edge.age'))));
        expect(await names(), `step ${step}`).toEqual(['edge.age']);
      }
      await emptied();
    }
    expect(await steps()).toContain('link');
    expect(step).toBeGreaterThan(5);
  });

  it('at any step of a rotation leaves the file of before or that of after, and no copy of keys once it is opened', async () => {
    const led = await leadKeys({ folder });
    let file = given(await led.desk.create(wanted(join(folder, 'edge.age'))));
    let step = 0;
    for (; await killedAt('rotate', step); step += 1) {
      const opened = given(await opensWith(PASSWORD));
      const [before, after] = [file.opened?.slots[1]?.shortName, file.opened?.slots[0]?.shortName];
      expect([before, after], `step ${step}`).toContain(opened.opened?.slots[1]?.shortName);
      expect(await names()).toEqual(['edge.age']);
      file = opened;
    }
    expect(await steps()).toContain('rename');
    expect(step).toBeGreaterThan(4);
  });

  it('at any step of changing the password leaves a file that the one or the other password opens', async () => {
    let step = 0;
    const seen = new Set<string>();
    for (let isKilled = true; isKilled; step += 1) {
      const led = await leadKeys({ folder });
      given(await led.desk.create(wanted(join(folder, 'edge.age'))));
      isKilled = await killedAt('change', step);
      // The secret has the new one by then, so that is tried first.
      const [after, before] = [codeOf(await opensWith(AFTER)), codeOf(await opensWith(PASSWORD))];
      expect(
        [after, before].filter((code) => code === 'done'),
        `step ${step}`,
      ).toHaveLength(1);
      expect(await names()).toEqual(['edge.age']);
      seen.add(after === 'done' ? 'after' : 'before');
      await emptied();
    }
    expect([...seen].toSorted()).toEqual(['after', 'before']);
  });
});
