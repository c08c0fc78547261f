/** @typedef {import('../setup/picture.mjs').Picture} Picture */
/** @typedef {{ readonly width: number, readonly height: number, readonly argb: string }} Icon `argb` in base64, four bytes a dot */

/** What panels are made of, about. */
const grounds = { light: 0xea, dark: 0x24 };
const margin = 8;
const scale = 4;

/** @param {readonly Icon[]} icons */
export function largest(icons) {
  return icons.toSorted((one, other) => other.width - one.width)[0];
}

/**
 * The icon as it stands on a panel, large enough to be looked at.
 *
 * @param {Icon} icon
 * @param {'light' | 'dark'} theme
 * @returns {Picture}
 */
export function onPanel({ width, height, argb }, theme) {
  const dots = Buffer.from(argb, 'base64');
  if (dots.length !== width * height * 4) throw new Error('The icon is not as large as it says.');
  const ground = grounds[theme];
  const size = { width: (width + 2 * margin) * scale, height: (height + 2 * margin) * scale };
  const rgb = Buffer.alloc(size.width * size.height * 3, ground);
  for (let y = 0; y < height * scale; y += 1) {
    for (let x = 0; x < width * scale; x += 1) {
      const from = (Math.floor(y / scale) * width + Math.floor(x / scale)) * 4;
      const to = ((y + margin * scale) * size.width + x + margin * scale) * 3;
      const opaque = dots.readUInt8(from) / 255;
      for (const colour of [0, 1, 2]) {
        const own = dots.readUInt8(from + 1 + colour);
        rgb[to + colour] = Math.round(own * opaque + ground * (1 - opaque));
      }
    }
  }
  return { ...size, rgb };
}
