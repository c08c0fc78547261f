import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import { succeed, type Reply } from '../../../../shared/ipc/reply';
import type { ListColumn } from '../../../../shared/settings';
import type { ListedSecrets } from '../../../../shared/secrets';
import { exampleSecret } from '../../../app/secrets-double';
import type { ListColumns } from '../columns';
import { SecretsView } from '../SecretsView';
import { createSecretsStore } from '../store';

export const region = () => screen.getByRole('region', { name: 'Secrets' });
export const list = () => screen.getByRole('listbox', { name: 'Secrets in All secrets' });
export const options = () => screen.getAllByRole('option').map((option) => option.getAttribute('aria-label'));
export const secret = (id: number, name: string, template = 'Password') =>
  exampleSecret({ id, name, template });
export const three = { records: [secret(1, 'one'), secret(2, 'two'), secret(3, 'three', '')], total: 3 };

export const dates = { format: 'iso', locale: 'en-GB' } as const;

export const show = (isOpen = true, columns: ListColumns['chosen'] = []) => {
  const toggled: ListColumn[] = [];
  const answers: ((reply: Reply<ListedSecrets>) => void)[] = [];
  const secrets = createSecretsStore({
    page: () => new Promise((resolve) => answers.push(resolve)),
    stop: () => Promise.resolve(succeed(null)),
  });
  const said: string[] = [];
  const say = (text: string) => {
    said.push(text);
  };
  const rotated: (readonly number[])[] = [];
  const onRotate = (ids: readonly number[]) => {
    rotated.push(ids);
  };
  const view = (open: boolean) =>
    createElement(SecretsView, {
      secrets,
      isOpen: open,
      host: 'vault.corp.example',
      user: 'CORP\\adm',
      locale: 'en-GB',
      say,
      columns: {
        chosen: columns,
        dates,
        onToggle: (column) => {
          toggled.push(column);
        },
      },
      onRotate,
    });
  const { rerender } = render(view(isOpen));
  const answer = async (reply: Reply<ListedSecrets>) => {
    await act(async () => {
      answers.at(-1)?.(reply);
      await Promise.resolve();
    });
  };
  return {
    ...{ rotated, answer, said, secrets, toggled, asked: () => answers.length },
    open: (next: boolean) => {
      rerender(view(next));
    },
  };
};
