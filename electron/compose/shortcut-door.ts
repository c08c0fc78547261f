import { fail, succeed, type Reply } from '../../shared/ipc/reply';
import type { Shortcut } from '../../shared/settings';
import type { Log } from '../domain/ports';
import type { ShortcutKeeper } from '../domain/quick/shortcut-keeper';
import type { SettingsKeeper } from '../domain/settings/settings-keeper';
import { lazily } from './lazily';

interface ShortcutWorld {
  readonly settings: SettingsKeeper;
  readonly log: Log;
  readonly onPressed: () => void;
}

export interface ShortcutDoor {
  /** The same settings: a shortcut that cannot be had is not kept. */
  readonly settings: SettingsKeeper;
  /** Once the window is there: a start does not wait for it. */
  readonly begin: () => Promise<void>;
  readonly look: () => Promise<Reply<Shortcut>>;
  readonly end: () => void;
}

const part = () => import('./shortcut');

export const composeShortcutDoor = ({ settings, log, onPressed }: ShortcutWorld): ShortcutDoor => {
  let made: ShortcutKeeper | undefined;
  const keeper = lazily(async () => (made = await (await part()).composeShortcut(onPressed)));
  const isSet = () => settings.current().quickShortcut;

  return {
    settings: {
      ...settings,
      change: async (change) => {
        const wanted = change.quickShortcut;
        if (wanted === undefined) return settings.change(change);
        const { hold } = await keeper();
        if (!(await hold(wanted))) return fail('shortcut-taken');
        const reply = await settings.change(change);
        // Of two changes at once the later one is in force; one that was not kept is not.
        await hold(isSet());
        return reply;
      },
    },
    begin: async () => {
      const shortcut = isSet();
      if (shortcut === null) return;
      const { hold } = await keeper();
      // A desktop may ask its user first: nothing that comes with the start waits for that.
      hold(shortcut).then(
        (isHeld) => {
          if (!isHeld) log.warn('the shortcut of quick access is taken');
        },
        () => {
          log.error('the shortcut of quick access was not asked for');
        },
      );
    },
    look: async () =>
      succeed({ state: await (await keeper()).state(isSet()), command: (await part()).quickCommand() }),
    end: () => made?.end(),
  };
};
