import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInstalled } from './installed';
import type { SessionBus } from './session-bus';

export const DRAWING_MISSING = 'needs: apt-get install -y --no-install-recommends xfce4-panel';
export const hasDrawingPanel = isInstalled('xfce4-panel');

export type Shade = 'light' | 'dark';

/** In points of the screen. */
export const PANEL_HEIGHT = 28;

/** Along the upper edge, and nothing on it but what programs put there, from the left. */
const settingsOf = (shade: Shade): string => `<?xml version="1.0" encoding="UTF-8"?>
<channel name="xfce4-panel" version="1.0">
  <property name="configver" type="int" value="2"/>
  <property name="panels" type="array">
    <value type="int" value="1"/>
    <property name="dark-mode" type="bool" value="${String(shade === 'dark')}"/>
    <property name="panel-1" type="empty">
      <property name="position" type="string" value="p=6;x=0;y=0"/>
      <property name="position-locked" type="bool" value="true"/>
      <property name="length" type="uint" value="100"/>
      <property name="size" type="uint" value="${PANEL_HEIGHT}"/>
      <property name="icon-size" type="uint" value="16"/>
      <property name="plugin-ids" type="array"><value type="int" value="1"/></property>
    </property>
  </property>
  <property name="plugins" type="empty">
    <property name="plugin-1" type="string" value="systray"/>
  </property>
</channel>
`;

const writeSettings = (folder: string, shade: Shade): void => {
  const place = join(folder, 'xfce4', 'xfconf', 'xfce-perchannel-xml');
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'xfce4-panel.xml'), settingsOf(shade));
};

/** The panel of a desktop as people know it, that draws what our own one only hears of. */
export const startDrawingPanel = async (
  bus: SessionBus,
  { folder, shade }: { readonly folder: string; readonly shade: Shade },
): Promise<() => Promise<void>> => {
  writeSettings(folder, shade);
  const homes = { HOME: folder, XDG_CONFIG_HOME: folder, XDG_CACHE_HOME: folder, XDG_DATA_HOME: folder };
  // What keeps its settings is started by the bus, and would find those of whoever runs the story.
  await bus.call({
    destination: 'org.freedesktop.DBus',
    path: '/org/freedesktop/DBus',
    iface: 'org.freedesktop.DBus',
    member: 'UpdateActivationEnvironment',
    signature: 'a{ss}',
    body: [homes],
  });
  const panel = spawn('xfce4-panel', ['--disable-wm-check'], {
    env: { ...process.env, ...bus.env, ...homes, NO_AT_BRIDGE: '1' },
    stdio: 'ignore',
  });
  const ended = once(panel, 'exit');
  return async () => {
    panel.kill();
    await ended;
  };
};
