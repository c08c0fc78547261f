import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Theme } from '../../shared/settings';
import { projectFolder, type Keyturn } from '../hosts/keyturn';
import type { Panel } from '../hosts/panel';
import { dress, settled } from '../pages/take-pictures';

const folder = join(projectFolder, 'out', 'e2e', 'tour');
const list = join(projectFolder, 'build', 'tour', 'stops.json');

const THEMES: readonly Theme[] = ['light', 'dark'];

interface Stop {
  readonly id: string;
}

/** What the tray shows has no window that could be photographed. */
interface Tray {
  /** Each as wide and high as it says, with four bytes a dot: alpha, red, green, blue. */
  readonly icons: readonly { readonly width: number; readonly height: number; readonly argb: string }[];
  readonly lines: readonly string[];
}

type Visit = (take: () => Promise<void>) => Promise<void>;

type Pixmaps = readonly (readonly [width: number, height: number, argb: Buffer])[];

/** The pictures of a tour, in the order of its list: a stop that is passed by or taken twice ends it. */
export const createAlbum = (keyturn: Keyturn) => {
  const { page } = keyturn;
  const waiting = (JSON.parse(readFileSync(list, 'utf8')) as readonly Stop[]).map(({ id }) => id);
  mkdirSync(folder, { recursive: true });

  const arriveAt = (id: string): void => {
    const next = waiting.shift();
    if (next !== id) throw new Error(`the tour is at ${id}, and its list at ${next ?? 'the end'}`);
  };

  return {
    /** `visit` goes there and comes back, for where the theme cannot be chosen. */
    picture: async (id: string, visit: Visit = (take) => take()): Promise<void> => {
      arriveAt(id);
      for (const theme of THEMES) {
        await dress(keyturn, theme);
        await visit(async () => {
          await settled(page);
          await page.screenshot({ path: join(folder, `${id}-${theme}.png`) });
        });
      }
    },
    tray: async (id: string, panel: Panel): Promise<void> => {
      arriveAt(id);
      const pixmaps = (await panel.property('IconPixmap')) as Pixmaps;
      const icons = pixmaps.map(([width, height, argb]) => ({
        width,
        height,
        argb: argb.toString('base64'),
      }));
      const told: Tray = { icons, lines: await panel.read() };
      writeFileSync(join(folder, `${id}.json`), JSON.stringify(told));
    },
    left: (): readonly string[] => waiting,
  };
};
