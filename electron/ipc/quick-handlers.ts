import type { KeyturnHandlers } from '../../shared/ipc/contract';
import { succeed, type Reply } from '../../shared/ipc/reply';
import type { QuickCopied, QuickFound, QuickState } from '../../shared/quick';
import type { Wanted } from '../domain/quick/quick-copy';

interface Sought {
  readonly text: string;
}

export interface QuickParts {
  readonly state: () => QuickState;
  readonly isShown: () => boolean;
  readonly search: (sought: Sought) => Promise<Reply<QuickFound>>;
  readonly searchServer: (sought: Sought) => Promise<Reply<QuickFound>>;
  readonly copy: (wanted: Wanted) => Promise<Reply<QuickCopied>>;
  readonly open: (id: number) => void;
  readonly rotate: (id: number) => void;
  readonly enter: (profile: string | null) => void;
  readonly hide: () => void;
}

export const quickHandlers = (quick: QuickParts): KeyturnHandlers['quick'] => ({
  look: () => succeed({ standing: quick.state(), isShown: quick.isShown() }),
  search: (sought) => quick.search(sought),
  searchServer: (sought) => quick.searchServer(sought),
  copy: (wanted) => quick.copy(wanted),
  open: ({ id }) => {
    quick.open(id);
    return succeed(null);
  },
  rotate: ({ id }) => {
    quick.rotate(id);
    return succeed(null);
  },
  enter: ({ profile }) => {
    quick.enter(profile);
    return succeed(null);
  },
  hide: () => {
    quick.hide();
    return succeed(null);
  },
});
