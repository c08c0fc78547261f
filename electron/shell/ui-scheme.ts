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

export const serveUi = (session: Session, source: Parameters<typeof answerUi>[1]): void => {
  session.protocol.handle(UI_SCHEME, (request) => answerUi(request, source));
};
