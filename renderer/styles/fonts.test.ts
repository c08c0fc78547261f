import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const read = (file: string) => readFileSync(join(import.meta.dirname, file), 'utf8');
const facesOf = (name: string) =>
  [...read('fonts.css').matchAll(/@font-face \{(?<face>[^}]+)\}/gu)]
    .map(({ groups }) => groups?.['face'] ?? '')
    .filter((face) => face.includes(`font-family: '${name}'`))
    .map((face) => /font-weight: (?<weight>[^;]+);/u.exec(face)?.groups?.['weight']);
const WEIGHTS = [...read('tokens/sizes.css').matchAll(/--weight-\w+: (?<weight>\d+);/gu)].map(
  ({ groups }) => groups?.['weight'],
);

describe('the faces', () => {
  it.each(['Inter', 'Inter Extended'])(
    '%s has a file for each weight that is used, and none for many',
    (name) => {
      expect(WEIGHTS).toHaveLength(3);
      expect(facesOf(name)).toEqual(WEIGHTS);
    },
  );

  it.each(['JetBrains Mono', 'JetBrains Mono Extended'])('%s has one for each but the boldest', (name) => {
    expect(facesOf(name)).toEqual(WEIGHTS.slice(0, 2));
  });
});
