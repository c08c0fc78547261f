import { pictureOf, themes, TRAY } from './stops.mjs';

/** @typedef {import('./stops.mjs').Stop} Stop */

const style = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 90rem; margin: 0 auto; padding: 1rem; }
  ol { list-style: none; padding: 0; }
  figure { margin: 0 0 3rem; }
  figure > div { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
  img { max-width: 100%; height: auto; border: 1px solid GrayText; }
  .pair img { flex: 1 1 32rem; min-width: 0; }
  figcaption { max-width: 45rem; }
  pre { margin: 0; padding: 1rem; border: 1px solid GrayText; }
`;

/** @type {Readonly<Record<string, string>>} */
const marks = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** @param {string} text */
const asText = (text) => text.replace(/[&<>"]/g, (mark) => marks[mark] ?? mark);

/**
 * The second picture shows the same again, so that only what differs is told of it.
 *
 * @param {Stop} stop
 */
const pictures = ({ id, alt }) =>
  themes
    .map((theme, index) => {
      const told = index === 0 ? `${alt}, ${theme}` : `The same, ${theme}`;
      return `<img src="${pictureOf(id, theme)}" alt="${asText(told)}" loading="lazy">`;
    })
    .join('\n');

/** @param {readonly string[]} lines */
const menu = (lines) =>
  `<pre role="group" aria-label="The menu of the tray" tabindex="0">${asText(lines.join('\n'))}</pre>`;

/**
 * @param {Stop} stop
 * @param {number} index
 * @param {readonly string[]} trayLines
 */
const section = (stop, index, trayLines) => `
<li id="${stop.id}">
<h2>${index + 1}. ${asText(stop.title)}</h2>
<figure>
<div${stop.id === TRAY ? '' : ' class="pair"'}>
${pictures(stop)}
${stop.id === TRAY ? menu(trayLines) : ''}
</div>
<figcaption>${asText(stop.caption)}</figcaption>
</figure>
</li>`;

/**
 * A page that needs nothing but the pictures beside it.
 *
 * @param {{ stops: readonly Stop[], trayLines: readonly string[], on: string }} tour `on`: what it was taken on
 * @returns {string}
 */
export const indexPage = ({ stops, trayLines, on }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>A tour of Keyturn</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>A tour of Keyturn</h1>
<p>Taken of the app itself at a practice vault by <code>npm run tour</code>, on ${asText(on)}.</p>
</header>
<nav aria-label="Stops">
<ol>${stops.map(({ id, title }, index) => `<li><a href="#${id}">${index + 1}. ${asText(title)}</a></li>`).join('\n')}</ol>
</nav>
<main>
<ol>${stops.map((stop, index) => section(stop, index, trayLines)).join('')}
</ol>
</main>
</body>
</html>
`;
