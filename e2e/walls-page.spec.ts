import { expect } from '@playwright/test';
import type { Keyturn } from './hosts/keyturn';
import { startListener, type Listener } from './hosts/listener';
import { test } from './hosts/shared-keyturn';

let listener: Listener;
let address: string;

test.beforeAll(async () => {
  listener = await startListener();
  address = `http://127.0.0.1:${listener.port}`;
});

test.afterAll(() => listener.stop());

const destinations: Readonly<Record<string, string>> = {
  'a web site': 'ADDRESS',
  'a file of this computer': 'file:///etc/passwd',
  'a page made of data': 'data:text/html,<h1>gone</h1>',
  'an empty page': 'about:blank',
  'the settings of the browser': 'chrome://settings/',
  'another host of our own scheme': 'keyturn-ui://elsewhere/index.html',
  'the page of the lock': 'keyturn-ui://locked/index.html',
  'the page of quick access': 'keyturn-ui://quick/index.html',
};

/** Notes in the main process what comes of the page's next attempt to leave, and finds the page where it belongs. */
const watchLeaving = async ({ app }: Keyturn) => {
  await app.evaluate(({ webContents }) => {
    const seen: string[] = [];
    (globalThis as { leaving?: string[] }).leaving = seen;
    const [contents] = webContents.getAllWebContents();
    contents?.on('will-frame-navigate', (event) => seen.push(event.defaultPrevented ? 'refused' : 'let go'));
    contents?.on('console-message', () => seen.push('refused by the browser'));
    contents?.on('did-navigate', (_event, url) =>
      seen.push(url.startsWith('keyturn-ui://app/') ? 'brought back' : 'left'),
    );
  });
  return {
    outcome: () => app.evaluate(() => (globalThis as { leaving?: string[] }).leaving?.at(-1)),
    place: () =>
      app.evaluate(async ({ webContents }) => {
        const [contents] = webContents.getAllWebContents();
        const headings: unknown = await contents?.executeJavaScript('document.querySelectorAll("h1").length');
        return [contents?.getURL(), headings];
      }),
  };
};

for (const [name, url] of Object.entries(destinations)) {
  test(`a page gone bad cannot navigate to ${name}`, async ({ page, keyturn }) => {
    const { outcome, place } = await watchLeaving(keyturn);
    await page.evaluate(
      (to) => {
        location.href = to;
      },
      url.replace('ADDRESS', address),
    );
    await expect.poll(outcome).toMatch(/^(refused|refused by the browser|brought back)$/u);
    await expect.poll(place).toEqual(['keyturn-ui://app/index.html', 1]);
    expect(listener.visits()).toBe(0);
  });
}

test('a page gone bad cannot open a window', async ({ page, keyturn }) => {
  const opened = await page.evaluate((to) => {
    const link = Object.assign(document.createElement('a'), { href: to, target: '_blank', rel: 'opener' });
    document.body.append(link);
    link.click();
    return [window.open(to), window.open('about:blank'), window.open('', 'other')].map(
      (found) => found === null,
    );
  }, address);
  expect(opened).toEqual([true, true, true]);
  expect(keyturn.app.windows()).toHaveLength(1);
  expect(listener.visits()).toBe(0);
});

test('a page gone bad cannot use Node', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'global', 'Buffer', '__dirname', 'setImmediate'].filter(
      (name) => name in window,
    ),
  );
  expect(found).toEqual([]);
});

test('a page gone bad cannot make code out of text', async ({ page }) => {
  const outcome = await page.evaluate(async () => {
    const address = 'data:text/javascript,export default 1';
    const attempts: (() => unknown)[] = [
      () => Reflect.apply(new Function('return 1'), undefined, []) as unknown,
      () => (0, eval)('1') as unknown,
      () => import(address),
      () => {
        const script = document.createElement('script');
        script.text = 'window.ran = true';
        document.body.append(script);
        return 'ran' in window;
      },
      () => {
        document.body.innerHTML = '<img src=x onerror="window.ran = true">';
        return true;
      },
    ];
    // In a task of its own: what a debugger evaluates is exempt from the policy of the page.
    const tryLater = (attempt: () => unknown) =>
      new Promise((resolve) => {
        requestAnimationFrame(() => {
          Promise.resolve()
            .then(attempt)
            .then(resolve, () => {
              resolve('refused');
            });
        });
      });
    return Promise.all(attempts.map(tryLater));
  });
  expect(outcome).toEqual(['refused', 'refused', 'refused', 'refused', 'refused']);
});

test('a page gone bad finds no bridge in a sub-frame, and cannot load one', async ({ page, keyturn }) => {
  const inFrames = await page.evaluate(async (to) => {
    const frameWith = (attributes: Partial<HTMLIFrameElement>) =>
      new Promise<unknown>((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), attributes);
        frame.onload = () => {
          try {
            const inner = frame.contentWindow as { keyturn?: unknown } | null;
            resolve(inner?.keyturn ?? 'no bridge');
          } catch {
            resolve('closed off');
          }
        };
        document.body.append(frame);
      });
    return [
      await frameWith({ src: 'about:blank' }),
      await frameWith({ src: 'keyturn-ui://app/index.html' }),
      await frameWith({ src: to }),
    ];
  }, address);
  expect(inFrames).toEqual(['no bridge', 'closed off', 'closed off']);
  expect(listener.visits()).toBe(0);
  expect(keyturn.app.windows()).toHaveLength(1);
});

test('a page gone bad cannot attach a webview', async ({ page, keyturn }) => {
  await page.evaluate((to) => {
    const view = document.createElement('webview');
    view.setAttribute('src', to);
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
  }, address);
  const kinds = await keyturn.app.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((each) => each.getType()),
  );
  expect(kinds).toEqual(['window']);
  expect(listener.visits()).toBe(0);
});

test('a page gone bad cannot save a file', async ({ page, keyturn }) => {
  await keyturn.app.evaluate(({ session }) => {
    const seen = globalThis as { downloads?: string[] };
    seen.downloads = [];
    session.defaultSession.on('will-download', (_event, item) => {
      item.once('done', (_done, state) => seen.downloads?.push(state));
    });
  });
  await page.evaluate(() => {
    const content = new Blob(['malware'], { type: 'application/octet-stream' });
    const link = Object.assign(document.createElement('a'), {
      href: URL.createObjectURL(content),
      download: 'malware',
    });
    document.body.append(link);
    link.click();
  });
  await expect
    .poll(() => keyturn.app.evaluate(() => (globalThis as { downloads?: string[] }).downloads))
    .toEqual(['cancelled']);
});

const permissions: Readonly<Record<string, () => Promise<unknown>>> = {
  'the camera': () => navigator.mediaDevices.getUserMedia({ video: true }),
  'the microphone': () => navigator.mediaDevices.getUserMedia({ audio: true }),
  'a picture of the screen': () => navigator.mediaDevices.getDisplayMedia({ video: true }),
  'the text on the clipboard': () => navigator.clipboard.readText(),
  'the right to write the clipboard': () => navigator.clipboard.writeText('planted'),
  notifications: async () => {
    if ((await Notification.requestPermission()) !== 'granted') throw new Error('denied');
  },
  'the place of this computer': () =>
    new Promise((resolve, reject) => {
      navigator.geolocation.getCurrentPosition(resolve, reject);
    }),
  'MIDI devices': () => navigator.requestMIDIAccess({ sysex: true }),
  'storage that lasts': async () => {
    if (!(await navigator.storage.persist())) throw new Error('denied');
  },
  'the lock of the pointer': () => document.body.requestPointerLock(),
};

for (const [name, ask] of Object.entries(permissions)) {
  test(`a page gone bad does not get ${name}`, async ({ page }) => {
    const outcome = page.evaluate(ask);
    await expect(outcome).rejects.toThrow();
  });
}
