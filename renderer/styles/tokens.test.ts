import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = ['colours', 'contrast']
  .map((name) => readFileSync(join(import.meta.dirname, 'tokens', `${name}.css`), 'utf8'))
  .join('\n')
  .replaceAll(/\/\*[^]*?\*\//g, '');

type Colours = ReadonlyMap<string, string>;

const declarationsIn = (block: string): Colours =>
  new Map(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );

/** The declarations of the first rule with this selector. */
const rule = (selector: string): Colours => {
  const start = css.indexOf(`${selector} {`);
  return declarationsIn(css.slice(start, css.indexOf('}', start)));
};

const base = rule(':root');

const side = (index: 0 | 1): Colours =>
  new Map(
    [...base].map(([name, value]) => {
      const pair = /^light-dark\((#\w+), (#\w+)\)$/.exec(value);
      return [name, pair?.[index + 1] ?? value];
    }),
  );

const themes: Readonly<Record<string, Colours>> = {
  light: side(0),
  dark: side(1),
  contrast: new Map([...side(1), ...rule(":root[data-theme='contrast']")]),
};

const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};

const contrast = (one: string, other: string) => {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const colour = (theme: string, name: string) => {
  const value = themes[theme]?.get(name) ?? '';
  expect(value, `${name} in ${theme}`).toMatch(/^#[0-9a-f]{6}$/);
  return value;
};

const READ = [
  ...['canvas', 'surface', 'selected', 'hover', 'sunken'].flatMap((ground) => [
    [`text`, ground],
    [`text-2`, ground],
    [`text-3`, ground],
  ]),
  ...['ok', 'warn', 'danger', 'unproven'].flatMap((tone) => [
    [tone, 'surface'],
    [tone, `${tone}-soft`],
    ['text', `${tone}-soft`],
    ['text-2', `${tone}-soft`],
  ]),
  ['accent', 'surface'],
  ['accent-text', 'accent-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-accent', 'accent-press'],
  ['on-danger', 'danger-fill'],
  ['on-danger', 'danger-fill-hover'],
];

const SEEN = ['line-control', 'focus'].flatMap((line) => [
  [line, 'surface'],
  [line, 'canvas'],
]);

describe.each(Object.keys(themes))('the %s theme', (theme) => {
  it.each(READ)('lets %s be read on %s', (ink = '', ground = '') => {
    expect(contrast(colour(theme, ink), colour(theme, ground))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(SEEN)('lets %s be seen on %s', (ink = '', ground = '') => {
    expect(contrast(colour(theme, ink), colour(theme, ground))).toBeGreaterThanOrEqual(3);
  });
});

describe('high contrast', () => {
  it('is the same when chosen and when the system asks for more contrast', () => {
    const asked = css.slice(css.indexOf('@media (prefers-contrast: more)'));
    const bySystem = declarationsIn(asked.slice(0, asked.indexOf('}')));
    expect(bySystem.size).toBeGreaterThan(30);
    expect([...bySystem]).toEqual([...rule(":root[data-theme='contrast']")]);
  });

  it('replaces every colour, so that none of the dark theme is left', () => {
    const colours = [...base].filter(([, value]) => value.startsWith('light-dark(')).map(([name]) => name);
    const replaced = rule(":root[data-theme='contrast']");
    expect(colours.filter((name) => !replaced.has(name))).toEqual([]);
  });
});
