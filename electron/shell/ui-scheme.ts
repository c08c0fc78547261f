import { protocol, type Session } from 'electron';
import { answerUi, UI_SCHEME, type PageLook } from './ui-files';

/** Must run before the app is ready. `codeCache` lets a second start skip compiling the page's scripts. */
export const declareUiScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: UI_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
};

interface ServeUi {
  readonly session: Session;
  readonly folder: string;
  readonly firstLook: () => Promise<PageLook>;
}

export interface UiScheme {
  /** The page has its script and all that it asked for with it, and is busy with that. */
  readonly served: Promise<void>;
  /** What the page is to look like from now on when it is loaded anew. */
  readonly wear: (look: () => PageLook) => void;
}

export const serveUi = ({ session, folder, firstLook }: ServeUi): UiScheme => {
  let look: () => PageLook | Promise<PageLook> = firstLook;
  let underWay = 0;
  let hasScript = false;
  let done = () => {};
  const served = new Promise<void>((resolve) => {
    done = resolve;
  });
  const onGiven = (file: string) => {
    underWay -= 1;
    hasScript ||= file.endsWith('.js');
    if (hasScript && underWay === 0) done();
  };
  session.protocol.handle(UI_SCHEME, (request) => {
    underWay += 1;
    return answerUi(request, { folder, look: () => look(), onGiven });
  });
  return {
    served,
    wear: (known) => {
      look = known;
    },
  };
};
