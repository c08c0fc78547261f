import type { Notice } from '../../shared/app';
import type { Found } from './ports';

/** What the user must know about a file that could not be used as it was; nothing when all is well. */
export const noticeOf = (file: string, found: Found<unknown>): Notice | undefined => {
  switch (found.state) {
    case 'set-aside':
      return { kind: 'file-set-aside', file, keptAs: found.keptAs };
    case 'newer':
      return { kind: 'file-newer', file };
    case 'unreadable':
      return { kind: 'file-unreadable', file, reason: found.reason };
    case 'loaded':
    case 'absent':
      return undefined;
  }
};
