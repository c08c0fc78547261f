/** All that the page of quick access may ask for: what it is about, and what opens a gate in it. */
const ANSWERED: ReadonlySet<string> = new Set([
  ...['look', 'search', 'searchServer', 'copy', 'open', 'rotate', 'enter', 'hide'].map(
    (name) => `quick.${name}`,
  ),
  ...['look', 'checkOut', 'leaveReason', 'tickets', 'ask', 'request', 'withdraw'].map(
    (name) => `access.${name}`,
  ),
  ...['unlock', 'reactivate'].map((name) => `access.${name}`),
]);

export const isForPopup = (feature: string, name: string): boolean => ANSWERED.has(`${feature}.${name}`);
