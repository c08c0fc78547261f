import { startProxy, type Proxy } from './proxy';
import { test as base } from './tls-beside';

interface Fixtures {
  /** A proxy that lets one user through; it ends with the story. */
  readonly between: Proxy;
}

/** For stories of an app of their own, and of who stands between it and the vault. */
export const test = base.extend<Fixtures>({
  between: async ({}, use) => {
    const proxy = await startProxy('ops:right');
    await use(proxy);
    await proxy.stop();
  },
});

/** Loopback too, which is left out otherwise. */
export const through = ({ host }: Proxy) => [`--proxy-server=${host}`, '--proxy-bypass-list=<-loopback>'];
