/** What a key asks of a list in which many can be taken. */
export type ListAct =
  | { readonly do: 'go' | 'move' | 'toggle' | 'extend'; readonly to: number }
  | { readonly do: 'all' | 'none' }
  | { readonly do: 'enter'; readonly to: number }
  | { readonly do: 'find'; readonly letter: string };

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

interface Place {
  readonly at: number;
  readonly length: number;
  /** How many rows fit into what is seen. */
  readonly page: number;
}

const target = (key: string, { at, length, page }: Place): number | undefined => {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: length - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.max(0, Math.min(length - 1, to));
};

const withCtrl = (key: string, at: number): ListAct | undefined => {
  if (key === ' ') return { do: 'toggle', to: at };
  return key === 'a' || key === 'A' ? { do: 'all' } : undefined;
};

const alone = (key: string, at: number): ListAct | undefined => {
  if (key === 'Enter') return { do: 'enter', to: at };
  if (key === 'Escape') return { do: 'none' };
  return Array.from(key).length === 1 ? { do: 'find', letter: key } : undefined;
};

/** Undefined where the key is no business of a list. */
export const actOf = (pressed: Pressed, place: Place): ListAct | undefined => {
  const { key, shiftKey, altKey } = pressed;
  const isCtrl = pressed.ctrlKey || pressed.metaKey;
  if (altKey || place.length === 0) return undefined;
  const to = target(key, place);
  if (to === undefined) return isCtrl ? withCtrl(key, place.at) : alone(key, place.at);
  if (shiftKey) return { do: 'extend', to };
  return { do: isCtrl ? 'move' : 'go', to };
};
