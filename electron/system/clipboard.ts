import { clipboard, ClipboardItem } from 'electron';
import type { ClipboardBoard, Selection } from '../domain/clipboard/clipboard-ports';
import type { Clipboard, Random } from '../domain/ports';
import { createClipboardMarks } from './clipboard-marks';
import type { SelectionReader } from './x11/beside';

type Kind = 'clipboard' | 'selection';

/** How Electron up to 43 did it: at once, with the clipboard that is meant as an argument. */
interface OlderClipboard {
  readonly readText: (kind: Kind) => string;
  readonly clear: (kind: Kind) => void;
}

export const systemClipboard: Clipboard = {
  // Older Electrons have written it when they return, newer ones when the promise is kept.
  write: async (text) => {
    await clipboard.writeText(text);
  },
};

/** Absent from older Electrons, which write nothing but text in one go with text. */
const canWriteItems = typeof ClipboardItem === 'function';

const ZERO = new Uint8Array(4);

/** What each system calls the wish to be left out of histories, and of the clipboards of other devices. */
const HINTS: Readonly<
  Partial<Record<NodeJS.Platform, Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>>>
> = {
  win32: {
    ExcludeClipboardContentFromMonitorProcessing: ZERO,
    CanIncludeInClipboardHistory: ZERO,
    CanUploadToCloudClipboard: ZERO,
  },
  darwin: { 'org.nspasteboard.ConcealedType': 'secret' },
  linux: { 'x-kde-passwordManagerHint': 'secret' },
};

const itemOf = (text: string, hints: Readonly<Record<string, string | Uint8Array<ArrayBuffer>>>) =>
  new ClipboardItem({
    'text/plain': text,
    ...Object.fromEntries(
      Object.entries(hints).map(([name, value]) => [
        `electron application/osclipboard;format="${name}"`,
        new Blob([value]),
      ]),
    ),
  });

const readText = async (selection: Selection): Promise<string> => {
  if (!canWriteItems) {
    const older = clipboard as unknown as OlderClipboard;
    return older.readText(selection === 'primary' ? 'selection' : 'clipboard');
  }
  return (selection === 'primary' ? clipboard.selection : clipboard).readText();
};

const clear = (selection: Selection): void => {
  if (!canWriteItems) {
    (clipboard as unknown as OlderClipboard).clear(selection === 'primary' ? 'selection' : 'clipboard');
    return;
  }
  (selection === 'primary' ? clipboard.selection : clipboard).clear();
};

interface SystemBoardDeps {
  readonly platform: NodeJS.Platform;
  readonly random: Random;
  /** Where there is a way that waits for nobody: what Chromium asks, the whole app waits for. */
  readonly beside: SelectionReader | undefined;
}

/** What others have copied is read to be compared, and forgotten before anybody else sees it. */
export const createSystemBoard = ({ platform, random, beside }: SystemBoardDeps): ClipboardBoard => {
  const { markOf, markOfFound } = createClipboardMarks(random);
  /** Where the desktop tells nobody but Chromium, that has to be asked after all. */
  const isOthers = async (from: SelectionReader, selection: Selection): Promise<boolean> => {
    try {
      return !(await from.isChromiums(selection));
    } catch {
      return false;
    }
  };
  const read = async (selection: Selection): Promise<string | undefined> =>
    beside && (await isOthers(beside, selection)) ? beside.read(selection) : readText(selection);
  const hints = canWriteItems ? HINTS[platform] : undefined;

  return {
    selections: platform === 'linux' ? ['clipboard', 'primary'] : ['clipboard'],
    canHide: hints !== undefined,
    markOf,
    held: async (selection) => markOfFound(await read(selection)),
    write: async (text, kept) => {
      if (kept === 'hidden' && hints) await clipboard.write([itemOf(text, hints)]);
      else await systemClipboard.write(text);
    },
    clear: (selection) => {
      clear(selection);
      return Promise.resolve();
    },
  };
};
