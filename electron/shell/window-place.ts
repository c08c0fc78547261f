import type { BrowserWindow } from 'electron';
import { placeWindow, type Placement } from '../domain/window/placement';
import { displayAreas } from './display-areas';

export interface Place {
  readonly remembered: Placement | undefined;
  readonly backdrop: string;
  readonly onMoved: (placement: Placement) => void;
}

/** Where it was when it was last seen, and in the colour of its page. Its moves are told from then on. */
export const putAt = (window: BrowserWindow, { remembered, backdrop, onMoved }: Place): void => {
  const { bounds, maximized } = placeWindow(remembered, displayAreas());
  window.setBackgroundColor(backdrop);
  window.setBounds(bounds);
  if (maximized) window.maximize();
  const remember = () => {
    onMoved({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  };
  window.on('move', remember);
  window.on('resize', remember);
  window.on('maximize', remember);
  window.on('unmaximize', remember);
};
