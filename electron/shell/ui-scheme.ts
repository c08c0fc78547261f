import { app, protocol, type Session } from 'electron';
import { answerUi, isUi, UI_SCHEME, type PageLook } from './ui-files';

/** As Chromium numbers it. */
const FAILED = -2;

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
  readonly folder: string;
  /** Puts the walls up around a session: before they stand, none of it is given any of our files. */
  readonly wall: (session: Session) => Promise<void>;
  readonly firstLook: () => Promise<PageLook>;
}

export interface UiScheme {
  /** The page has its script and all that it asked for with it, and is busy with that. */
  readonly served: Promise<void>;
  /** What the page is to look like from now on when it is loaded anew. */
  readonly wear: (look: () => PageLook) => void;
}

/**
 * Begins with the first of our pages. A session is made as soon as anybody asks for it, and takes 10 MB: an app that waits in the
 * tray has none.
 */
export const serveUi = ({ folder, wall, firstLook }: ServeUi): UiScheme => {
  let look: () => PageLook | Promise<PageLook> = firstLook;
  let underWay = 0;
  let hasScript = false;
  let done = () => {};
  const served = new Promise<void>((resolve) => {
    done = resolve;
  });
  const given = ({ url }: { readonly url: string }) => {
    // What the walls refuse is told of here, too, and was never counted.
    if (!isUi(url)) return;
    underWay -= 1;
    hasScript ||= url.endsWith('.js');
    if (hasScript && underWay === 0) done();
  };
  app.once('web-contents-created', (_event, { session }) => {
    const walled = wall(session);
    // An answer is not yet with the page: Chromium tells it over this thread that a file is complete, after all of it has gone through a pipe.
    session.webRequest.onCompleted(given);
    session.webRequest.onErrorOccurred(given);
    // By the old name: what replaces it has Node read in all that `fetch` needs and hands each file on through two streams,
    // all while the window waits for them: 20 to 100 ms of its start, as far as a busy machine lets that be measured.
    session.protocol.registerBufferProtocol(UI_SCHEME, (request, answer) => {
      underWay += 1;
      walled
        .then(() => answerUi(request, { folder, look: () => look() }))
        .then(answer)
        .catch(() => {
          answer({ error: FAILED });
        });
    });
  });
  return {
    served,
    wear: (known) => {
      look = known;
    },
  };
};
