/** What programs exchange by copying; `primary` is what is selected on an X11 or Wayland desktop, pasted by the middle button. */
export type Selection = 'clipboard' | 'primary';

/**
 * The clipboard of this computer. What it holds may be anybody's, so nobody is given it to read: only its mark, which tells
 * whether it is the same as something else and nothing more.
 */
export interface ClipboardBoard {
  /** Those that this computer has. */
  readonly selections: readonly Selection[];
  /** Whether a text can be written together with the word that it belongs in no history. */
  readonly canHide: boolean;
  readonly markOf: (text: string) => string;
  /** The mark of what is there now. */
  readonly held: (selection: Selection) => Promise<string>;
  /** On the clipboard; Chromium puts it on the selection of an X11 desktop as well, asked or not. */
  readonly write: (text: string, kept: 'hidden' | 'plain') => Promise<void>;
  readonly clear: (selection: Selection) => Promise<void>;
}
