import { act, cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import type { CheckResult, DoctorQuestion, Examination } from '../../../shared/doctor';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import { createClientDouble } from '../../app/client-double';
import { DoctorDialog } from './DoctorDialog';
import { createDoctorStore } from './store';

afterEach(cleanup);

const user = userEvent.setup({ delay: null });
const HOST = { host: 'vault.corp.example', detail: '' };
const address: CheckResult = { ...HOST, check: 'address', state: 'passed', code: 'address' };
const name: CheckResult = { ...HOST, check: 'name', state: 'problem', code: 'name', detail: 'ENOTFOUND' };
const proxy: CheckResult = { ...HOST, check: 'proxy', state: 'not-checked', code: 'earlier' };
const windows: CheckResult = { ...HOST, check: 'windows', state: 'problem', code: 'windows-absent' };
const running: Examination = {
  isRunning: true,
  results: [address, { ...HOST, check: 'name', state: 'running' }],
};

const show = (copied: Reply<true> = succeed(true)) => {
  const asked: DoctorQuestion[] = [];
  const deeds: string[] = [];
  const answers: ((reply: Reply<Examination>) => void)[] = [];
  const note = (deed: string) => {
    deeds.push(deed);
  };
  const { client, events } = createClientDouble(
    {},
    {
      doctor: {
        run: (question) => {
          asked.push(question);
          return new Promise((resolve) => answers.push(resolve));
        },
        stop: () => {
          note('stop');
          return Promise.resolve(succeed(null));
        },
        copyReport: () => {
          note('copy');
          return Promise.resolve(copied);
        },
      },
    },
  );
  const doctor = createDoctorStore(client.doctor);
  doctor.follow();
  doctor.know({ server: 'https://vault.corp.example/SecretServer', byWindows: true });
  doctor.open();
  render(<DoctorDialog doctor={doctor} />);
  const send = (examination: Examination) => {
    act(() => {
      events.doctor.send(examination);
    });
  };
  const answer = (reply: Reply<Examination>) =>
    act(async () => {
      answers.shift()?.(reply);
      await Promise.resolve();
    });
  return { doctor, asked, deeds, send, answer };
};
const lines = () =>
  within(screen.getByRole('list', { name: 'Checks' }))
    .getAllByRole('listitem')
    .map((item) => item.querySelector('summary')?.textContent);
const button = (text: string) => screen.getByRole('button', { name: text });

describe('the sign-in doctor', () => {
  it('asks about what is known to stand in the form, and shows how far it is', () => {
    const { asked, send } = show();
    expect(asked).toEqual([{ server: 'https://vault.corp.example/SecretServer', byWindows: true }]);
    expect(screen.getByRole('status').textContent).toBe('Looking at the server.');
    send(running);
    expect(lines()).toEqual(['1. address: passed', '2. name lookup: running']);
    for (const text of ['Run again', 'Copy report']) {
      expect(button(text).getAttribute('aria-disabled')).toBe('true');
    }
  });

  it('opens the first problem and no other, and says it with its step', () => {
    const { send } = show();
    send({ isRunning: false, results: [address, name, proxy, windows] });
    expect(lines()).toEqual([
      '1. address: passed',
      '2. name lookup: problem',
      '3. proxy: not checked',
      '4. Windows-auth folder: problem',
    ]);
    const isOpen = [...document.querySelectorAll('details')].map(({ open }) => open);
    expect(isOpen).toEqual([false, true, false, false]);
    expect(screen.getByRole('status').textContent).toBe(
      'The first problem: name lookup. vault.corp.example is not known to this computer (ENOTFOUND). Check the spelling. Is the VPN on?',
    );
  });

  it('says so when nothing is wrong', () => {
    const { send } = show();
    send({ isRunning: false, results: [address, proxy] });
    expect(screen.getByRole('status').textContent).toContain('Nothing was found');
  });

  it('has its report copied, and says what is not in it', async () => {
    const { deeds, send } = show();
    send({ isRunning: false, results: [address] });
    await user.click(button('Copy report'));
    expect(deeds).toEqual(['copy']);
    expect(screen.getByRole('status').textContent).toBe(
      'Report copied. It holds no user name, password, token or code.',
    );
  });

  it('that cannot go on says so with a next step, and does not seem to run on', async () => {
    const { asked, send, answer } = show();
    send(running);
    await answer(fail('unanswered'));
    const said =
      'The doctor could not finish. The part of Keyturn that does the work did not answer. Try again. If it goes on, close Keyturn and open it again.';
    expect(screen.getByRole('status').textContent).toBe(said);
    expect(screen.getByRole('list', { name: 'Checks' }).getAttribute('aria-busy')).toBe('false');
    expect(button('Copy report').getAttribute('aria-disabled')).toBe('true');
    await user.click(button('Run again'));
    expect(asked).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe('Looking at the server.');
  });

  it('is not troubled by what came of the visit before', async () => {
    const { doctor, answer } = show();
    act(doctor.open);
    await answer(fail('cancelled'));
    expect(screen.getByRole('status').textContent).toBe('Looking at the server.');
  });

  it('says that its report was not copied', async () => {
    const { send } = show(fail('internal'));
    send({ isRunning: false, results: [address] });
    await user.click(button('Copy report'));
    expect(screen.getByRole('status').textContent).toMatch(
      /^The report was not copied\. Something went wrong inside Keyturn\. /u,
    );
  });

  it('runs again from the start, and ends when it is closed: what comes then is of no interest', async () => {
    const { doctor, asked, deeds, send } = show();
    send({ isRunning: false, results: [address] });
    await user.click(button('Run again'));
    expect(asked).toHaveLength(2);
    expect(screen.getByRole('status').textContent).toBe('Looking at the server.');
    await user.click(button('Close'));
    expect(deeds).toEqual(['stop']);
    send(running);
    expect(doctor.store.getState()).toEqual({ isOpen: false });
  });
});
