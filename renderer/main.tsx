import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App';
import { readBridge } from './app/bridge';
import { createStores } from './app/stores';
import { words } from './app/words';
import './styles/tokens.css';
import './styles/fonts.css';
import './styles/base.css';

const stores = createStores({ client: readBridge(), words, root: document.documentElement });
stores.start();

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <App
        stores={stores}
        onReload={() => {
          window.location.reload();
        }}
      />
    </StrictMode>,
  );
}
