export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  readonly bounds: Rectangle;
  readonly maximized: boolean;
}

export const MIN_SIZE = { width: 960, height: 640 } as const;
export const FIRST_SIZE = { width: 1280, height: 800 } as const;

/** So much of the title bar must be on a display that the window can be grabbed and moved. */
const GRIP = { width: 120, height: 40 } as const;

type Span = readonly [from: number, length: number];

const overlap = ([from, length]: Span, [otherFrom, otherLength]: Span): number =>
  Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);

const canBeGrabbed = (bounds: Rectangle, area: Rectangle): boolean =>
  bounds.y >= area.y &&
  overlap([bounds.y, bounds.height], [area.y, area.height]) >= GRIP.height &&
  overlap([bounds.x, bounds.width], [area.x, area.width]) >= GRIP.width;

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

const centred = (size: { readonly width: number; readonly height: number }, area: Rectangle): Rectangle => {
  const width = between(size.width, MIN_SIZE.width, Math.max(area.width, MIN_SIZE.width));
  const height = between(size.height, MIN_SIZE.height, Math.max(area.height, MIN_SIZE.height));
  return {
    width,
    height,
    x: area.x + Math.max(0, Math.round((area.width - width) / 2)),
    y: area.y + Math.max(0, Math.round((area.height - height) / 2)),
  };
};

/**
 * Where the window opens: where it was, if it can still be reached there; else in the middle of the main display.
 * The first of `areas` (the displays without their task bars) is the main display.
 */
export const placeWindow = (
  remembered: Placement | undefined,
  areas: readonly [Rectangle, ...Rectangle[]],
): Placement => {
  if (remembered === undefined) return { bounds: centred(FIRST_SIZE, areas[0]), maximized: false };
  const { x, y } = remembered.bounds;
  // The size is fitted first: a window made smaller for its display may have lost its hold on it.
  const fitted = areas
    .map((area) => ({ area, bounds: { ...centred(remembered.bounds, area), x, y } }))
    .find(({ area, bounds }) => canBeGrabbed(bounds, area));
  return { ...remembered, bounds: fitted?.bounds ?? centred(remembered.bounds, areas[0]) };
};
