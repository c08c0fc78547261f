import { act, render, screen } from '@testing-library/react';
import { createElement } from 'react';
import type { Access, Acted } from '../../../../shared/access';
import type { KeyturnDoubles } from '../../../../shared/ipc/contract';
import { succeed, type Reply } from '../../../../shared/ipc/reply';
import { createClientDouble } from '../../../app/client-double';
import { AccessView } from '../AccessView';
import type { Desk } from '../desk';
import { createAccessStore } from '../store';

export const free: Access = { gate: 'checkout', minutes: 30, changesPassword: null };

/** A view of a secret that stands so, over a main process whose orders a test answers. */
export const show = (
  access: Access,
  doubles: KeyturnDoubles['access'] = {},
  change: Partial<Pick<Desk, 'isLive' | 'needsReason' | 'copyRequest'>> = {},
) => {
  const answers: ((reply: Reply<Acted>) => void)[] = [];
  const asked: string[] = [];
  const order = (what: string) => (given: object) => {
    asked.push(`${what} ${JSON.stringify(given)}`);
    return new Promise<Reply<Acted>>((resolve) => answers.push(resolve));
  };
  const heard: Access[] = [];
  const said: string[] = [];
  const alerted: string[] = [];
  const { client } = createClientDouble(
    {},
    {
      access: {
        look: (given) => {
          asked.push(`look ${JSON.stringify(given)}`);
          return Promise.resolve(succeed(free));
        },
        checkOut: order('checkOut'),
        checkIn: order('checkIn'),
        extend: order('extend'),
        leaveReason: order('leaveReason'),
        ask: order('ask'),
        withdraw: order('withdraw'),
        unlock: order('unlock'),
        reactivate: order('reactivate'),
        ...doubles,
      },
    },
  );
  const acts = createAccessStore({ client: client.access, onStands: (_, next) => heard.push(next) });
  const told = { say: said.push.bind(said), alert: alerted.push.bind(alerted) };
  const desk = { id: 7, acts, isLive: true, locale: 'en-GB', ...told, ...change };
  const view = render(createElement(AccessView, { ...desk, access }));
  return {
    acts,
    asked,
    heard,
    said,
    alerted,
    answer: async (reply: Reply<Acted>) => {
      await act(async () => {
        answers.at(-1)?.(reply);
        await Promise.resolve();
      });
    },
    stands: (next: Access) => {
      view.rerender(createElement(AccessView, { ...desk, access: next }));
    },
  };
};

export const button = (name: string) => screen.getByRole('button', { name });
