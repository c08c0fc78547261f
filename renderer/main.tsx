import { StrictMode } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { readBridge } from './app/bridge';
import { firstSpeech } from './app/first-speech';
import { createStores } from './app/stores';
import { words } from './app/words';
import { loadWelcome, type WelcomeView } from './features/welcome';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

const showApp = (place: HTMLElement, welcome?: WelcomeView): void => {
  const stores = createStores({ client: readBridge(), words, root: document.documentElement });
  stores.start();
  const root = createRoot(place);
  // At once, in the turn that reads the script in: all that runs in it is compiled ahead for the next start.
  flushSync(() => {
    root.render(
      <StrictMode>
        <App
          stores={stores}
          welcome={welcome}
          onReload={() => {
            window.location.reload();
          }}
        />
      </StrictMode>,
    );
  });
  setTimeout(() => requestIdleCallback(words.warmUp), WARM_UP_AFTER_MS);
};

/** The first screen stands by then, and the list that comes after it is still to be asked for. */
const WARM_UP_AFTER_MS = 500;

const showPage = (place: HTMLElement): void => {
  const { host } = window.location;
  // While the app is locked its page is another one, by its address, and so is that of the popup: each has a process of its own.
  if (host === 'locked') {
    void import('./app/show-lock').then(({ showLock }) => {
      showLock(place, readBridge());
    });
  } else if (host === 'quick') {
    void import('./app/show-quick').then(({ showQuick }) => {
      showQuick(place, readBridge());
    });
  } else if ('new' in document.documentElement.dataset) {
    // With the first paint, and not after it: nothing that is looked at already is moved away.
    void loadWelcome().then(
      (welcome) => {
        showApp(place, welcome);
      },
      () => {
        showApp(place);
      },
    );
  } else showApp(place);
};

const place = document.getElementById('root');
if (place) {
  const speech = firstSpeech(document.documentElement);
  const spoken = words.speak(speech);
  // English is spoken at once. The page in another language waits for its words, so that none is ever seen in English first.
  if (speech.language === 'en') showPage(place);
  else {
    const show = () => {
      showPage(place);
    };
    void spoken.then(show, show);
  }
}
