import { app, type Session, type WebContents } from 'electron';
import { isSamePage, isUi } from './ui-files';

/**
 * Nothing answers here. A page's connections that no other wall has caught (WebRTC over TCP, name look-ups ahead of
 * time) are handed to this address instead of the network.
 */
const NOWHERE = 'socks5://127.0.0.1:9';

const refuseToLeave = (contents: WebContents): void => {
  // From one of our pages to another only we lead: one that has gone bad would else pass for the lock.
  const refuse = (event: { readonly url: string; preventDefault: () => void }) => {
    if (!isSamePage(contents.getURL(), event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuse);
  contents.on('will-frame-navigate', refuse);
  contents.on('will-redirect', refuse);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
};

/** Every page of every session is born without any power; what it may do is handed to it elsewhere, by name. */
export const hardenApp = (): void => {
  // With sandboxing off for the whole browser (root on Linux, development only) each window still asks for its own.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    refuseToLeave(contents);
  });
};

/** The session of the window has no network, no permissions, no devices and no downloads. */
export const hardenUiSession = async (session: Session): Promise<void> => {
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, decide) => {
    decide({});
  });
  session.on('will-download', (event) => {
    event.preventDefault();
  });
  session.webRequest.onBeforeRequest((details, decide) => {
    decide({ cancel: !isUi(details.url) && !details.url.startsWith('devtools:') });
  });
  session.setSpellCheckerEnabled(false);
  // Turned off it would still fetch what it checks with, from elsewhere; without a language there is nothing to fetch.
  session.setSpellCheckerLanguages([]);
  await session.setProxy({ mode: 'fixed_servers', proxyRules: NOWHERE, proxyBypassRules: '<-loopback>' });
};
