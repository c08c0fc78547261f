import { Variant, type Message } from '@jellybrick/dbus-next';
import { expect } from '@playwright/test';
import type { SessionBus } from './session-bus';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';

type Pairs = Readonly<Record<string, { readonly value: unknown } | undefined>>;
type Layout = readonly [id: number, properties: Pairs, children: readonly { readonly value: Layout }[]];

export interface PanelEntry {
  readonly id: number;
  readonly label: string;
  readonly isEnabled: boolean;
  readonly entries: readonly PanelEntry[];
}

/** A panel of a desktop as programs meet it: who watches for icons, and a hand that opens their menus and clicks. */
export interface Panel {
  /** Begins to watch for icons, and to show them. */
  readonly appear: () => Promise<void>;
  readonly vanish: () => Promise<void>;
  /** How many icons have come so far. */
  readonly registered: () => number;
  readonly property: (name: string) => Promise<unknown>;
  readonly menu: () => Promise<readonly PanelEntry[]>;
  /** What is in the menu, as it is read: a line is a dash, what is below a menu stands after it. */
  readonly read: () => Promise<readonly string[]>;
  readonly click: (...labels: readonly string[]) => Promise<void>;
  /** The left button, on the icon itself. */
  readonly activate: () => Promise<void>;
}

/** A letter that is underlined has a dash before it; a dash that is one is written twice. */
const labelOf = (label: string): string =>
  label.replaceAll(/__|_/gu, (dashes) => (dashes === '__' ? '_' : ''));

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const entryOf = ([id, properties, children]: Layout): PanelEntry => ({
  id,
  label: properties['type']?.value === 'separator' ? '-' : labelOf(textOf(properties['label']?.value)),
  isEnabled: properties['enabled']?.value !== false,
  entries: children.map(({ value }) => entryOf(value)),
});

const linesOf = (entries: readonly PanelEntry[], depth = ''): readonly string[] =>
  entries.flatMap(({ label, entries: below }) => [`${depth}${label}`, ...linesOf(below, `${depth}> `)]);

export const createPanel = (bus: SessionBus): Panel => {
  const items: string[] = [];
  let leave: (() => Promise<void>) | undefined;

  const watcherSays = (message: Message): readonly [string, ...unknown[]] | undefined => {
    if (message.path !== '/StatusNotifierWatcher') return undefined;
    if (message.member === 'RegisterStatusNotifierItem') {
      items.push(String((message.body as readonly unknown[])[0]));
      return [''];
    }
    if (message.interface !== PROPERTIES || message.member !== 'Get') return undefined;
    return (message.body as readonly unknown[])[1] === 'IsStatusNotifierHostRegistered'
      ? ['v', new Variant('b', true)]
      : ['v', new Variant('as', items)];
  };

  const newest = async (): Promise<string> => {
    await expect.poll(() => items.length).toBeGreaterThan(0);
    return items.at(-1) ?? '';
  };

  const property = async (name: string): Promise<unknown> => {
    const [value] = await bus.call({
      destination: await newest(),
      path: '/StatusNotifierItem',
      iface: PROPERTIES,
      member: 'Get',
      signature: 'ss',
      body: [ITEM, name],
    });
    return (value as { readonly value: unknown }).value;
  };

  const onMenu = async (member: string, signature: string, body: readonly unknown[]) =>
    bus.call({
      destination: await newest(),
      path: String(await property('Menu')),
      iface: MENU,
      member,
      signature,
      body,
    });

  const menu = async (): Promise<readonly PanelEntry[]> => {
    const [, layout] = await onMenu('GetLayout', 'iias', [0, -1, []]);
    return entryOf(layout as Layout).entries;
  };

  const find = async (labels: readonly string[]): Promise<PanelEntry> => {
    let entries = await menu();
    let found: PanelEntry | undefined;
    for (const label of labels) {
      found = entries.find((each) => each.label === label);
      entries = found?.entries ?? [];
    }
    if (!found?.isEnabled) throw new Error(`nothing to click is called ${labels.join(' > ')}`);
    return found;
  };

  return {
    appear: async () => {
      leave = await bus.own({ name: WATCHER, answer: watcherSays });
      bus.emit({
        path: '/StatusNotifierWatcher',
        iface: WATCHER,
        member: 'StatusNotifierHostRegistered',
        signature: 's',
        body: [''],
      });
    },
    vanish: async () => {
      await leave?.();
      items.length = 0;
    },
    registered: () => items.length,
    property,
    menu,
    read: async () => linesOf(await menu()),
    click: async (...labels) => {
      const { id } = await find(labels);
      await onMenu('Event', 'isvu', [id, 'clicked', new Variant('i', 0), 0]);
    },
    activate: async () => {
      await bus.call({
        destination: await newest(),
        path: '/StatusNotifierItem',
        iface: ITEM,
        member: 'Activate',
        signature: 'ii',
        body: [0, 0],
      });
    },
  };
};
