import type { Page } from '@playwright/test';
import type { BridgedWindow } from '../pages/bridge';

/** The calls of the page's bridge, made from outside. */
export const asking = (page: Page) => ({
  prepare: (id: number) =>
    page.evaluate(
      (secret) =>
        (window as unknown as BridgedWindow).keyturn.rotation.prepare({ id: secret, slug: 'password' }),
      id,
    ),
  type: (ticket: string, value: string) =>
    page.evaluate((typed) => (window as unknown as BridgedWindow).keyturn.rotation.type(typed), {
      ticket,
      value,
    }),
  inspect: (ticket: string) =>
    page.evaluate((named) => (window as unknown as BridgedWindow).keyturn.rotation.inspect(named), {
      ticket,
    }),
  confirm: (ticket: string, how = { isRemote: false, isAskedWhy: false }) =>
    page.evaluate(
      ([named, { isRemote, isAskedWhy }]) =>
        (window as unknown as BridgedWindow).keyturn.rotation.confirm({
          ticket: named,
          scope: isRemote ? 'remote' : 'vault',
          consent: isRemote,
          reason: isAskedWhy ? { text: 'Rotated under torture.', ticket: null } : null,
        }),
      [ticket, how] as const,
    ),
  all: async () => {
    const told = await page.evaluate(() => (window as unknown as BridgedWindow).keyturn.rotation.all());
    if (!told.ok) throw new Error(`nobody tells of rotations: ${told.failure.code}`);
    return told.value;
  },
  check: (rotation: string) =>
    page.evaluate((named) => (window as unknown as BridgedWindow).keyturn.rotation.check(named), {
      rotation,
    }),
  reveal: async (rotation: string, which: 'old' | 'new') => {
    const told = await page.evaluate(
      (wanted) => (window as unknown as BridgedWindow).keyturn.rotation.reveal(wanted),
      { rotation, which },
    );
    return told.ok ? told.value.value : null;
  },
  dismiss: async (rotation: string, nameTyped: string) => {
    const told = await page.evaluate(
      (wanted) => (window as unknown as BridgedWindow).keyturn.rotation.dismiss(wanted),
      { rotation, nameTyped },
    );
    return told.ok ? told.value : told.failure.code;
  },
});

export type Asking = ReturnType<typeof asking>;
