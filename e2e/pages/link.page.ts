import type { Page } from '@playwright/test';
import type { Keyturn } from '../hosts/keyturn';

/** What is said of a link that came from outside. */
export const linkPage = (page: Page) => {
  const region = page.getByRole('region', { name: 'Link', exact: true });
  const title = (text: string) => region.getByText(text, { exact: true });
  const button = (name: string) => region.getByRole('button', { name, exact: true });

  return {
    region,
    waits: (id: number) => title(`A link asks for secret ${id}`),
    elsewhere: (id: number) => title(`A link asks for secret ${id} on another server`),
    refused: title('A link was not opened'),
    drop: button('Do not open it'),
    follow: button('Sign in to another server'),
    dismiss: button('Dismiss'),
  };
};

/** As a second start hands it on. */
export const comeBy = ({ app }: Keyturn, link: string): Promise<void> =>
  app.evaluate(({ app: main }, given) => {
    main.emit('second-instance', {}, [], '', { given: [given] });
  }, link);
