import { openXDisplay, request } from './x-display';

/** The colours of a piece of the screen, line by line: blue, green, red, and a byte that means nothing. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  readonly pixels: Buffer;
}

const GET_IMAGE = 73;
const IN_PIXELS = 2;
const ALL_PLANES = 0xffff_ffff;

const paddedToFour = (length: number): number => Math.ceil(length / 4) * 4;

/** The first screen stands after the name of the maker and the list of formats; its window comes first in it. */
const rootOf = (welcome: Buffer): number =>
  welcome.readUInt32LE(32 + paddedToFour(welcome.readUInt16LE(16)) + welcome.readUInt8(21) * 8);

/** What is seen at the upper left of a display, whoever drew it. */
export const lookAt = async (
  display: string,
  { width, height }: Pick<Seen, 'width' | 'height'>,
): Promise<Seen> => {
  const { socket, welcome, ask } = await openXDisplay(display);
  try {
    const asked = Buffer.alloc(16);
    asked.writeUInt32LE(rootOf(welcome), 0);
    asked.writeUInt16LE(width, 8);
    asked.writeUInt16LE(height, 10);
    asked.writeUInt32LE(ALL_PLANES, 12);
    const reply = await ask(request(GET_IMAGE, IN_PIXELS, asked));
    return { width, height, pixels: reply.subarray(32, 32 + width * height * 4) };
  } finally {
    socket.destroy();
  }
};

const lightOf = (pixels: Buffer, at: number): number => {
  const [blue = 0, green = 0, red = 0] = [...pixels.subarray(at, at + 3)].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** How many points stand out from the first one by at least this much, as WCAG reckons it. */
export const pointsThatStandOut = ({ pixels }: Seen, contrast: number): number => {
  const ground = lightOf(pixels, 0);
  let count = 0;
  for (let at = 0; at < pixels.length; at += 4) {
    const light = lightOf(pixels, at);
    if ((Math.max(light, ground) + 0.05) / (Math.min(light, ground) + 0.05) >= contrast) count += 1;
  }
  return count;
};
