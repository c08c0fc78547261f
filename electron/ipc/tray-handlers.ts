import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed } from '../../shared/ipc/reply';
import type { Wishes } from '../domain/tray/wishes';

export interface TrayHandling {
  readonly tray: { readonly isThere: () => boolean };
  readonly wishes: Pick<Wishes, 'take'>;
}

export const trayHandlers = ({ tray, wishes }: TrayHandling): KeyturnHandlers['tray'] => ({
  panel: () => succeed({ isThere: tray.isThere() }),
  takeWish: () => succeed(wishes.take()),
});
