import { protocol, type Session } from 'electron';
import { answerUi, UI_SCHEME } from './ui-files';

/** Must run before the app is ready. `codeCache` lets a second start skip compiling the page's scripts. */
export const declareUiScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: UI_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
};

export interface UiScheme {
  /** The head of the page is on its way. */
  readonly begun: Promise<void>;
  /** The page is held back until it is known how it is to look. */
  readonly showIn: (theme: () => string) => void;
}

export const serveUi = (session: Session, folder: string): UiScheme => {
  let showIn: UiScheme['showIn'] = () => undefined;
  const known = new Promise<() => string>((resolve) => {
    showIn = resolve;
  });
  const theme = async () => (await known)();
  const begun = new Promise<void>((resolve) => {
    session.protocol.handle(UI_SCHEME, async (request) => {
      const answer = await answerUi(request, { folder, theme });
      // After this turn the answer is on its way.
      setImmediate(resolve);
      return answer;
    });
  });
  return { begun, showIn };
};
