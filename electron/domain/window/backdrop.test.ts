import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backdropOf } from './backdrop';

const styles = ['colours', 'contrast']
  .map((name) => readFileSync(resolve(`renderer/styles/tokens/${name}.css`), 'utf8'))
  .join('\n');

/** The surfaces that the page's own style sheet has: a pair for light and dark, and one for high contrast. */
const [, light, dark] = /--surface: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/u.exec(styles) ?? [];
const [, contrast] = /data-theme='contrast'\] \{[^}]*--surface: (#[0-9a-f]{6})/u.exec(styles) ?? [];

describe('the window before its first paint', () => {
  it.each([
    ['light', light],
    ['dark', dark],
    ['contrast', contrast],
  ] as const)('has the surface that the style sheet gives to %s', (theme, surface) => {
    expect(surface).toBeDefined();
    expect(backdropOf(theme, { dark: false, contrast: false })).toBe(surface);
  });

  it('follows the system when that is the theme', () => {
    expect(backdropOf('system', { dark: false, contrast: false })).toBe(light);
    expect(backdropOf('system', { dark: true, contrast: false })).toBe(dark);
    expect(backdropOf('system', { dark: true, contrast: true })).toBe(contrast);
  });
});
