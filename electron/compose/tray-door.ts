import type { Publish } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';
import type { CallNews } from '../../shared/activity';
import type { Bulk } from '../../shared/bulk';
import type { ClipboardState } from '../../shared/clipboard';
import type { Rotation } from '../../shared/rotation';
import { createHeard } from '../domain/tray/heard';
import { createReach } from '../domain/tray/reach';
import type { TrayParts, TrayShell, TrayWorld } from './tray-world';

/** What is told to the page tells the tray as well that something has changed. */
export const createTrayEar = () => {
  const heard = createHeard();
  const reach = createReach();
  let look: (event: string) => void = () => undefined;

  const hear = (event: string, payload: unknown): void => {
    if (event === 'clipboard.changed') heard.clipboard(payload as ClipboardState);
    if (event === 'activity.changed') reach.heard(payload as CallNews);
    if (event === 'bulk.changed') heard.bulk(payload as Bulk);
    if (event === 'rotation.changed') heard.rotation(payload as Rotation);
    if (event === 'rotation.gone') heard.rotationGone((payload as { readonly rotation: string }).rotation);
    look(event);
  };

  const listen = (publish: Publish<KeyturnContract>): Publish<KeyturnContract> => {
    return (feature, name, payload) => {
      publish(feature, name, payload);
      hear(`${feature}.${String(name)}`, payload);
    };
  };

  return {
    listen,
    facts: heard.facts,
    isLost: reach.isLost,
    followedBy: (looks: (event: string) => void) => {
      look = looks;
    },
  };
};

export type TrayEar = ReturnType<typeof createTrayEar>;

export interface TrayDoor {
  readonly isThere: () => boolean;
  /** Once the window is there: nothing of it is read in before that. */
  readonly begin: (shell: TrayShell) => Promise<void>;
  /** All that it says may be said otherwise now. */
  readonly look: () => void;
  readonly favouritesChanged: () => void;
  readonly heldChanged: () => void;
  readonly stop: () => void;
}

export const composeTrayDoor = (ear: TrayEar, world: Omit<TrayWorld, 'heard' | 'isLost'>): TrayDoor => {
  let made: TrayParts | undefined;
  return {
    isThere: () => made?.isThere() ?? false,
    begin: async (shell) => {
      const { composeTray } = await import('./tray');
      made = composeTray({ ...world, heard: ear.facts, isLost: ear.isLost }, shell);
      ear.followedBy(made.look);
      await made.start();
    },
    look: () => made?.look('settings.changed'),
    favouritesChanged: () => made?.favouritesChanged(),
    heldChanged: () => made?.heldChanged(),
    stop: () => {
      made?.stop();
    },
  };
};
