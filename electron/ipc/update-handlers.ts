import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed, type Reply } from '../../shared/ipc/reply';
import type { Updates } from '../../shared/updates';
import type { UpdateKeeper } from '../domain/updates/update-keeper';

type Verbs = Pick<UpdateKeeper, 'look' | 'check' | 'download' | 'cancel' | 'restart'>;

/** Either why there are none, or what is done about them: which is read in once it is asked for. */
export type UpdateParts = () => Promise<
  { readonly is: 'off'; readonly updates: Updates } | { readonly is: 'on'; readonly keeper: Verbs }
>;

export const updateHandlers = (parts: UpdateParts): KeyturnHandlers['updates'] => {
  const through = async (act: (keeper: Verbs) => Reply<Updates> | Promise<Reply<Updates>>) => {
    const made = await parts();
    return made.is === 'on' ? act(made.keeper) : succeed(made.updates);
  };
  return {
    look: () => through((keeper) => keeper.look()),
    check: () => through((keeper) => keeper.check()),
    download: () => through((keeper) => keeper.download()),
    cancel: () => through((keeper) => keeper.cancel()),
    restart: () => through((keeper) => keeper.restart()),
  };
};
