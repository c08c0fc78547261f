// Draws one SVG in many sizes: Electron is the one renderer of SVG that is there wherever we build.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow } from 'electron';

const folder = app.getPath('userData');
const names = app.commandLine.getSwitchValue('pictures').split(',');
const svg = readFileSync(join(folder, 'icon.svg')).toString('base64');

/** @param {string} name as in `16x16.png` */
async function draw(name) {
  const [width = 0, height = 0] = name.split(/[x.]/u).map(Number);
  const window = new BrowserWindow({
    width,
    height,
    useContentSize: true,
    show: false,
    frame: false,
    transparent: true,
    webPreferences: { offscreen: true },
  });
  const style = 'body{margin:0;overflow:hidden}img{display:block;width:100vw;height:100vh}';
  const page = `<style>${style}</style><img src="data:image/svg+xml;base64,${svg}">`;
  await window.loadURL(`data:text/html,${encodeURIComponent(page)}`);
  const picture = await window.webContents.capturePage();
  writeFileSync(join(folder, name), picture.toPNG());
}

async function drawAll() {
  for (const name of names) await draw(name);
}

// Not awaited: Electron is ready only once this module has been run.
void app
  .whenReady()
  .then(drawAll)
  .finally(() => {
    app.exit(0);
  });
