import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

interface Axe {
  readonly run: (context: object, options: object) => Promise<{ readonly violations: readonly Violation[] }>;
}

/**
 * Once into each page, by a run for a single rule. In one piece: Electron opens no second page, which axe would
 * otherwise put its report together in.
 */
const bringAxe = async (page: Page): Promise<void> => {
  const isThere = await page.evaluate(() => 'axe' in window);
  if (!isThere) await new AxeBuilder({ page }).setLegacyMode().withRules('html-has-lang').analyze();
};

/** The ends of a list or a dialog are no places to stay: they hand the focus on, as the walks by keyboard show. */
const LOOKED_AT = { exclude: [['[data-base-ui-focus-guard]']] };

const WITH = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };

/** An open list or menu lies outside every landmark, but what has opened it does not. */
const isOpened = (id: string, html: string): boolean =>
  id === 'region' && /role="(?:listbox|menu)"/u.test(html);

/** What axe finds wrong with what is shown, once every colour has stopped changing. */
export const violations = async (page: Page): Promise<readonly string[]> => {
  await bringAxe(page);
  const found = await page.evaluate(
    async ([context, options]) => {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      const { axe } = window as unknown as { readonly axe: Axe };
      return (await axe.run(context, options)).violations;
    },
    [LOOKED_AT, WITH] as const,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.filter(({ html }) => !isOpened(id, html)).map(({ html }) => `${id}: ${html}`),
  );
};
