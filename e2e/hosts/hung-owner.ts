import { openXDisplay, request } from './x-display';

const REQUEST = { createWindow: 1, internAtom: 16, setSelectionOwner: 22, selectionOwner: 23 } as const;
const INPUT_ONLY = 2;

const numbers = (...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
};

/** A program that has copied something and then hangs: whoever asks for it is never answered. Ends by what it returns. */
export const hangWithClipboard = async (): Promise<() => void> => {
  const number = (process.env['DISPLAY'] ?? '').replace(/^:/u, '').replace(/\..*$/u, '');
  const { socket, welcome, ask } = await openXDisplay(number);
  const window = welcome.readUInt32LE(4);
  const vendor = Math.ceil(welcome.readUInt16LE(16) / 4) * 4;
  const root = welcome.readUInt32LE(32 + vendor + welcome.readUInt8(21) * 8);
  const shape = numbers(window, root, 0, 0x00010001, INPUT_ONLY << 16, 0, 0);
  socket.write(request(REQUEST.createWindow, 0, shape));
  const name = Buffer.from('CLIPBOARD\0\0\0', 'latin1');
  const atom = await ask(request(REQUEST.internAtom, 0, Buffer.concat([numbers(9), name])));
  const clipboard = atom.readUInt32LE(8);
  socket.write(request(REQUEST.setSelectionOwner, 0, numbers(window, clipboard, 0)));
  const owner = await ask(request(REQUEST.selectionOwner, 0, numbers(clipboard)));
  if (owner.readUInt32LE(8) !== window) throw new Error('somebody else has the clipboard');
  return () => {
    socket.destroy();
  };
};
