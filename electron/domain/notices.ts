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

export interface NoticeBoard {
  /** One notice for each file is enough: it stays true until the app is started again. */
  readonly tell: (file: string, found: Found<unknown>) => void;
  /** The same of something that is no file, until it is taken down. */
  readonly put: (where: string, notice: Notice) => void;
  readonly drop: (where: string) => void;
  readonly all: () => readonly Notice[];
}

/** What the user was told in this run, for a window that opens later or is loaded again. */
export const createNoticeBoard = (onNoticed: (notice: Notice) => void): NoticeBoard => {
  const notices = new Map<string, Notice>();

  return {
    tell: (file, found) => {
      const notice = noticeOf(file, found);
      if (notice === undefined || notices.has(file)) return;
      notices.set(file, notice);
      onNoticed(notice);
    },
    put: (where, notice) => {
      notices.set(where, notice);
      onNoticed(notice);
    },
    drop: (where) => {
      notices.delete(where);
    },
    all: () => [...notices.values()],
  };
};
