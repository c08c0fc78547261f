import { configure } from '@testing-library/react';

// A deadline, not a pace: a machine with more to do than this may take its time to come to the awaited state.
configure({ asyncUtilTimeout: 20_000 });

// jsdom lays nothing out, and has no window of any width: one that is wide is what a test asks for.
Object.assign(globalThis, {
  matchMedia: (/** @type {string} */ media) => Object.assign(new EventTarget(), { media, matches: false }),
});

// Nor does it scroll.
const { Element } = /** @type {{ Element: { readonly prototype: object } }} */ (
  /** @type {unknown} */ (globalThis)
);
Object.assign(Element.prototype, { scrollIntoView: () => undefined });
