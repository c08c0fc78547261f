import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { parseRecord, asRecord } from '../setup/json.mjs';
import { createProject } from '../setup/project.mjs';
import { bundledFrom } from './bundled.mjs';
import { bomOf, licenceText } from './sbom.mjs';

const { root, modules } = createProject();
const locked = asRecord(parseRecord(readFileSync(join(root, 'package-lock.json'), 'utf8'))['packages']);
const bundled = bundledFrom(
  ['react/index.js', '@noble/ciphers/aes.js', 'age-encryption/node_modules/@noble/hashes/sha2.js'].map(
    (file) => join(modules, file),
  ),
);
const app = { name: 'keyturn', version: '1.2.3' };
const bom = bomOf({ app, electron: '45.0.0', bundled, locked });

/** The rules of CycloneDX 1.6 for all that we write, and for nothing that we do not. */
const component = z.strictObject({
  type: z.enum(['application', 'framework', 'library']),
  'bom-ref': z.string().min(1),
  name: z.string().min(1),
  version: z.string().max(1024),
  purl: z.string().regex(/^pkg:npm\/(?:%40[a-z0-9._-]+\/)?[a-z0-9._-]+@\d+\.\d+\.\d+$/u),
  licenses: z.tuple([z.strictObject({ license: z.strictObject({ id: z.string() }) })]),
  hashes: z.optional(
    z.tuple([z.strictObject({ alg: z.literal('SHA-512'), content: z.string().regex(/^[0-9a-f]{128}$/u) })]),
  ),
});
const cyclonedx = z.strictObject({
  bomFormat: z.literal('CycloneDX'),
  specVersion: z.literal('1.6'),
  serialNumber: z.string().regex(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/u),
  version: z.int().min(1),
  metadata: z.strictObject({
    component: component.pick({ type: true, 'bom-ref': true, name: true, version: true }),
  }),
  components: z.array(component),
  dependencies: z.array(z.strictObject({ ref: z.string(), dependsOn: z.optional(z.array(z.string())) })),
});

describe('the list of parts', () => {
  it('is what CycloneDX 1.6 asks for', () => {
    expect(cyclonedx.safeParse(bom).error?.issues ?? []).toEqual([]);
  });

  it('names each part once, and each part that hangs on another', () => {
    const references = bom.components.map((part) => part['bom-ref']);
    expect(new Set(references).size).toBe(references.length);
    expect(bom.dependencies.map(({ ref }) => ref).sort()).toEqual(['keyturn@1.2.3', ...references].sort());
  });

  it('has the sum of each package as it was locked, and none of a runtime that is another one', () => {
    const withSum = bom.components.filter((part) => part.hashes !== undefined).map(({ name }) => name);
    expect(withSum).toEqual(['@noble/ciphers', '@noble/hashes', 'react']);
  });

  it('is the same for the same parts, and another one for others', () => {
    expect(bomOf({ app, electron: '45.0.0', bundled, locked })).toEqual(bom);
    expect(bomOf({ app, electron: '45.0.1', bundled, locked }).serialNumber).not.toBe(bom.serialNumber);
  });
});

describe('what is bundled', () => {
  it('is told by package, also of one within another, whatever marks the bundler sets', () => {
    const told = bundledFrom([
      `\0${join(modules, 'react/index.js')}?commonjs-module`,
      join(modules, 'react/jsx-runtime.js'),
      join(root, 'electron/main.ts'),
      '\0vite/preload-helper.js',
    ]);
    expect(told.map(({ key, licence }) => [key, licence])).toEqual([['node_modules/react', 'MIT']]);
    expect(bundled.map(({ key }) => key)).toContain('node_modules/age-encryption/node_modules/@noble/hashes');
  });

  it('has the text of each licence, also where the package forgot it', () => {
    const [entities] = bundledFrom([join(modules, '@nodable/entities/src/index.js')]);
    expect(entities?.text).toMatch(/This is the usual one[^]*Copyright \(c\) Amit[^]*without restriction/u);
    expect(licenceText(bundled)).toContain('@noble/hashes 2.');
  });

  it('ends the build where a licence is not one that we have agreed to', () => {
    expect(() =>
      bundledFrom([join(modules, 'typescript/lib/typescript.js'), join(modules, 'caniuse-lite/x.js')]),
    ).toThrow('node_modules/caniuse-lite has the licence "CC-BY-4.0"');
  });
});
