import type { Rectangle } from '../window/placement';

export const POPUP_SIZE = { width: 560, height: 420 } as const;

/** In the middle of the display, with twice as much room below it as above. */
export const popupPlace = (area: Rectangle): Rectangle => {
  const { width, height } = POPUP_SIZE;
  const free = { x: Math.max(0, area.width - width), y: Math.max(0, area.height - height) };
  return { x: area.x + Math.round(free.x / 2), y: area.y + Math.round(free.y / 3), width, height };
};
