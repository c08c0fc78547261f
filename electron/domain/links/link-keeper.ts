import type { WaitingLink } from '../../../shared/links';
import { linkInArguments } from './arguments';

export interface LinkKeeper {
  readonly current: () => WaitingLink;
  /** What a start of the app, or the system, was told. It is kept until somebody is signed in where it leads to. */
  readonly come: (given: readonly unknown[]) => void;
  readonly drop: () => void;
}

interface LinkKeeperDeps {
  readonly onChanged: (waiting: WaitingLink) => void;
}

/** Has one link at most, the newest: ten clicks on a page are not ten things to be asked about. */
export const createLinkKeeper = ({ onChanged }: LinkKeeperDeps): LinkKeeper => {
  let waiting: WaitingLink = null;
  const be = (next: WaitingLink) => {
    waiting = next;
    onChanged(next);
  };

  return {
    current: () => waiting,
    come: (given) => {
      const link = linkInArguments(given);
      if (link) be(link);
    },
    drop: () => {
      if (waiting) be(null);
    },
  };
};
