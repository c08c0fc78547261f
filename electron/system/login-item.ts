import { app } from 'electron';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { ownCommand } from './own-command';

/** Read by the desktop when somebody signs in to the computer: Electron has no way of its own to say it on Linux. */
const desktopFile = (): string => {
  const config = process.env['XDG_CONFIG_HOME'] ?? '';
  return join(config === '' ? join(homedir(), '.config') : config, 'autostart', 'keyturn.desktop');
};

/** A quoted text of a desktop entry is unquoted twice: as a text of the file, and as an argument. */
const quoted = (text: string): string =>
  `"${text
    .replaceAll(/["`$\\]/gu, String.raw`\$&`)
    .replaceAll('\\', '\\\\')
    .replaceAll('%', '%%')}"`;

const entry = (): string => {
  const command = ownCommand().map(quoted).join(' ');
  const lines = ['[Desktop Entry]', 'Type=Application', 'Name=Keyturn', `Exec=${command}`, 'Terminal=false'];
  return [...lines, ''].join('\n');
};

/** Whether the app is started when its user signs in to the computer. */
export const startAtLogin = async (wanted: boolean): Promise<void> => {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: wanted });
    return;
  }
  const path = desktopFile();
  if (!wanted) {
    await rm(path, { force: true });
    return;
  }
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, entry());
};
