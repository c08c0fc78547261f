import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Folder } from '../../../shared/folders';
import type { Failure } from '../../../shared/ipc/reply';
import type { SecretTemplates } from '../../../shared/ticket-keys';
import type { KeysDesk } from './desk';

type Below = ReturnType<KeysDesk['folders']['store']['getState']>['below'];

/** Each folder with those around it, from the outermost on. */
const wayTo = (folder: Folder | undefined, byId: ReadonlyMap<number, Folder>): readonly Folder[] => {
  const way: Folder[] = [];
  for (let at = folder; at; at = at.parent === null ? undefined : byId.get(at.parent)) way.unshift(at);
  return way;
};

/** The way back out, and the next step in: whoever has twenty thousand folders reads a handful of them. */
const offeredIn = (below: Below, folder: number | undefined): readonly Folder[] => {
  const inside = (parent: number | null) => below.get(parent)?.folders ?? [];
  const byId = new Map([...below.values()].flatMap((level) => level.folders).map((each) => [each.id, each]));
  const chosen = folder === undefined ? undefined : byId.get(folder);
  const way = wayTo(chosen, byId);
  const offered = chosen ? [...way, ...inside(chosen.id), ...inside(null)] : inside(null);
  return [...new Map(offered.map((each) => [each.id, each])).values()];
};

/** Where in the vault a secret is made, and of which template: both are what the server tells that there is. */
export const useSecretPlace = ({ keys, folders }: Pick<KeysDesk, 'keys' | 'folders'>, isWanted: boolean) => {
  const below = useStore(folders.store, (tree) => tree.below);
  const [folder, setFolder] = useState<number>();
  const [template, setTemplate] = useState<number>();
  const [templates, setTemplates] = useState<SecretTemplates>();
  const [failure, setFailure] = useState<Failure>();

  useEffect(() => {
    if (!isWanted) return undefined;
    let isAwaited = true;
    void folders.read(null);
    void keys.client.templates().then((reply) => {
      if (!isAwaited) return;
      if (reply.ok) setTemplates(reply.value.filter(({ isActive }) => isActive));
      else setFailure(reply.failure);
    });
    return () => {
      isAwaited = false;
    };
  }, [keys, folders, isWanted]);

  return {
    folder,
    template,
    failure,
    folders: offeredIn(below, folder),
    templates: templates ?? [],
    isReading: isWanted && templates === undefined && failure === undefined,
    chooseFolder: (id: number) => {
      setFolder(id);
      void folders.read(id);
    },
    chooseTemplate: setTemplate,
    /** Undefined until both are chosen. */
    place: folder === undefined || template === undefined ? undefined : { folder, template },
  };
};

export type SecretPlace = ReturnType<typeof useSecretPlace>;
