import { screen } from 'electron';
import type { Rectangle } from '../domain/window/placement';

/** Where windows can be, the main display first. */
export const displayAreas = (): [Rectangle, ...Rectangle[]] => {
  const main = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter((display) => display.id !== main.id);
  return [main.workArea, ...others.map((display) => display.workArea)];
};
