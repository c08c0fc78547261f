// The least that an Electron app with a window can be. Only its size is ours: a larger window costs more to paint.
const { app, BrowserWindow } = require('electron');
const { join } = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  // Beside the archive: the fuses of the packed program keep pages of the file scheme out of it.
  window.loadFile(join(process.resourcesPath, 'index.html'));
});
