/** @vitest-environment jsdom */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { indexPage } from './index-page.mjs';
import { pictureOf, readmePictures, stops, themes, TRAY } from './stops.mjs';

const root = resolve(import.meta.dirname, '../..');
const trayLines = ['Open Keyturn', '-', '<b>127.0.0.1</b> & "Ada"', 'Quit Keyturn'];
const on = 'Electron 33.2.1 (registry <fallback>)';

const document = new DOMParser().parseFromString(indexPage({ stops, trayLines, on }), 'text/html');
const texts = (/** @type {string} */ selector) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

describe('the list of the tour', () => {
  it('has a name of its own for each stop, and says something of it', () => {
    expect(new Set(stops.map(({ id }) => id)).size).toBe(stops.length);
    for (const { id, title, caption, alt } of stops) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(title).not.toBe('');
      expect(caption).toMatch(/\.$/);
      expect(alt.length).toBeGreaterThan(20);
    }
  });

  it('has the tray, which alone has no window', () => {
    expect(stops.filter(({ id }) => id === TRAY)).toHaveLength(1);
  });
});

describe('the page of the tour', () => {
  it('says in which language it is, what it is, and on what it was taken', () => {
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toBe('A tour of Keyturn');
    expect(texts('h1')).toEqual(['A tour of Keyturn']);
    expect(document.body.textContent).toContain(on);
  });

  it('has a heading, a caption and both pictures for each stop, in order', () => {
    expect(texts('main h2')).toEqual(stops.map(({ title }, index) => `${index + 1}. ${title}`));
    expect(texts('figcaption')).toEqual(stops.map(({ caption }) => caption));
    const shown = [...document.querySelectorAll('main img')].map((image) => image.getAttribute('src'));
    expect(shown).toEqual(stops.flatMap(({ id }) => themes.map((theme) => pictureOf(id, theme))));
  });

  it('tells in words what each picture shows, and never the same twice', () => {
    const told = [...document.querySelectorAll('img')].map((image) => image.getAttribute('alt') ?? '');
    for (const alt of told) expect(alt).toMatch(/, (light|dark)$/);
    const firsts = told.filter((_, index) => index % themes.length === 0);
    expect(new Set(firsts).size).toBe(stops.length);
  });

  it('leads to each stop', () => {
    const links = [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(stops.map(({ id }) => `#${id}`));
    for (const { id } of stops) expect(document.getElementById(id)).not.toBeNull();
  });

  it('shows the menu of the tray as the text it is, whatever is in it', () => {
    expect(texts('pre')).toEqual([trayLines.join('\n')]);
    expect(document.querySelectorAll('b')).toHaveLength(0);
  });

  it('runs nothing, and asks nobody for anything', () => {
    expect(document.querySelectorAll('script, link, iframe, object')).toHaveLength(0);
    for (const image of document.querySelectorAll('img'))
      expect(image.getAttribute('src')).toMatch(/^[a-z-]+\.png$/);
  });
});

describe('the pictures of the README', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/!\[([^\]]*)\]\(build\/pictures\/([^)]+)\)/g)];

  it('are those that the tour keeps for it, and no others lie there', () => {
    const kept = readmePictures.toSorted();
    expect(shown.map(([, , name]) => name).toSorted()).toEqual(kept);
    expect(readdirSync(join(root, 'build/pictures')).toSorted()).toEqual(kept);
  });

  it('are told in the words of the tour', () => {
    for (const [, alt, name] of shown) {
      const stop = stops.find(({ id }) => themes.some((theme) => pictureOf(id, theme) === name));
      expect(alt).toBe(stop?.alt);
    }
  });

  it('are small', () => {
    for (const name of readmePictures)
      expect(statSync(join(root, 'build/pictures', name)).size).toBeLessThan(150_000);
  });
});
