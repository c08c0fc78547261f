import { cleanup, renderHook } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ClipboardNews } from '../../../shared/clipboard';
import { createClientDouble } from '../../app/client-double';
import { createClipboardStore } from './store';
import { useClipboardNews } from './use-clipboard-news';

afterEach(cleanup);

const hear = (...news: readonly ClipboardNews[]) => {
  const { client, events } = createClientDouble();
  const said: string[] = [];
  const store = createClipboardStore({
    ...client.clipboard,
    failed: () => undefined,
    worked: () => undefined,
  });
  const say = (text: string) => {
    said.push(text);
  };
  const { unmount } = renderHook(() => {
    useClipboardNews(store, say);
  });
  for (const each of news) events.told.send(each);
  unmount();
  return { said, listeners: events.told.listeners.size };
};

it('a copy, its clearing and what takes its place are said, each in its own words', () => {
  const { said, listeners } = hear(
    { what: 'copied', label: 'Password', seconds: 30 },
    { what: 'copied', label: 'Password', seconds: null },
    { what: 'copied-openly', label: 'User name' },
    { what: 'cleared' },
    { what: 'taken', label: 'Password' },
    { what: 'nothing' },
  );
  expect(said).toEqual([
    'Password copied. Clears in 30 seconds.',
    'Password copied. It stays on the clipboard until you clear it.',
    'User name copied.',
    'Clipboard cleared.',
    'Password is no longer on the clipboard: something else was copied.',
    'Nothing from Keyturn is on the clipboard.',
  ]);
  expect(listeners).toBe(0);
});

it('a secret that could not be cleared is left to the messages, which interrupt', () => {
  expect(hear({ what: 'not-cleared' }).said).toEqual([]);
});
