import { openXDisplay, request } from './x-display';

/** Keys by what is printed on them, each with the number that X gives it. */
const KEYS = {
  Control: 0xffe3,
  Shift: 0xffe1,
  Alt: 0xffe9,
  Tab: 0xff09,
  Return: 0xff0d,
  F5: 0xffc2,
  F12: 0xffc9,
  Comma: 0x2c,
  Minus: 0x2d,
  Zero: 0x30,
  Three: 0x33,
  Four: 0x34,
  Equal: 0x3d,
  I: 0x69,
  J: 0x6a,
  K: 0x6b,
  Q: 0x71,
  W: 0x77,
  X: 0x78,
} as const;

/** The keyboard of a display: its keys take the way of those that a person presses, shortcuts of the app included. */
export interface Keyboard {
  /** Presses the keys together, and settles when the display has handed them on. */
  readonly press: (...keys: readonly (keyof typeof KEYS)[]) => Promise<void>;
  readonly close: () => void;
}

const REQUEST = { inputFocus: 43, queryExtension: 98, keyboardMapping: 101 } as const;
const FAKE_INPUT = 2;
const PRESS = 2;
const RELEASE = 3;

const queryXtest = (): Buffer =>
  request(REQUEST.queryExtension, 0, Buffer.from([5, 0, 0, 0, ...Buffer.from('XTEST'), 0, 0, 0]));

const fakeKey = (extension: number, kind: number, code: number): Buffer => {
  const body = Buffer.alloc(32);
  body.set([kind, code]);
  return request(extension, FAKE_INPUT, body);
};

export const openKeyboard = async (display: string): Promise<Keyboard> => {
  const { socket, welcome, ask } = await openXDisplay(display);
  const [first, last] = [welcome.readUInt8(26), welcome.readUInt8(27)];
  const extension = (await ask(queryXtest())).readUInt8(9);
  const map = await ask(request(REQUEST.keyboardMapping, 0, Buffer.from([first, last - first + 1, 0, 0])));
  const symbolBytes = map.readUInt8(1) * 4;
  const codeOf = (key: keyof typeof KEYS): number => {
    for (let at = 32, code = first; at < map.length; at += symbolBytes, code += 1) {
      if (map.readUInt32LE(at) === KEYS[key]) return code;
    }
    throw new Error(`This keyboard has no ${key}.`);
  };

  return {
    press: async (...keys) => {
      const codes = keys.map(codeOf);
      for (const code of codes) socket.write(fakeKey(extension, PRESS, code));
      for (const code of codes.toReversed()) socket.write(fakeKey(extension, RELEASE, code));
      // Any question will do: it is answered after all that came before it.
      await ask(request(REQUEST.inputFocus));
    },
    close: () => {
      socket.destroy();
    },
  };
};
