import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fail, succeed, type Reply } from '../../../../shared/ipc/reply';
import type { ExportedAudits } from '../../../../shared/secret-audits';
import { user } from '../../../testing/user';
import type { SecretVerbs } from '../secret-verbs';
import { exampleActs } from '../testing/example-verbs';
import { AuditPanel } from './AuditPanel';

afterEach(cleanup);

const show = (change: Partial<SecretVerbs> = {}) => {
  const answers: ((reply: Reply<ExportedAudits>) => void)[] = [];
  const exportAudits = vi.fn<SecretVerbs['exportAudits']>(
    () => new Promise((resolve) => answers.push(resolve)),
  );
  const [stopExport, say] = [vi.fn(), vi.fn()];
  const { unmount } = render(
    <AuditPanel verbs={exampleActs({ exportAudits, stopExport, say, ...change })} />,
  );
  const start = () => user.click(screen.getByRole('button', { name: 'Export CSV' }));
  return { answers, exportAudits, stopExport, say, unmount, start };
};
const stopButton = () => screen.queryByRole('button', { name: 'Stop export' });

describe('the audit as a table for others', () => {
  it.each([
    [1, false, '1 entry saved.'],
    [212, false, '212 entries saved.'],
    [20_000, true, '20,000 entries saved. The audit has more: only the newest are saved.'],
  ])('of %i entries is saved once, and that is said', async (entries, isCut, text) => {
    const { answers, exportAudits, say, start } = show();
    await start();
    await start();
    expect(exportAudits.mock.calls).toEqual([
      [['Time, as the server tells it', 'Action', 'By', 'Notes', 'Ticket']],
    ]);
    expect(stopButton()).toBeTruthy();
    answers[0]?.(succeed({ outcome: 'saved', entries, isCut }));
    await screen.findByText(text);
    expect([say.mock.calls, stopButton()]).toEqual([[[text]], null]);
  });

  it('that is not saved says why, and can be tried again', async () => {
    const { answers, exportAudits, say, start } = show();
    await start();
    answers[0]?.(fail('file-not-written', 'EACCES'));
    await screen.findByText('The audit was not exported');
    await screen.findByText(/Choose another place for it/u);
    expect(say.mock.calls).toEqual([['The audit was not exported']]);
    await start();
    expect([exportAudits.mock.calls.length, screen.queryByText('The audit was not exported')]).toEqual([
      2,
      null,
    ]);
  });

  it('can be stopped, and is then no file', async () => {
    const { answers, stopExport, start } = show();
    await start();
    await user.click(screen.getByRole('button', { name: 'Stop export' }));
    expect(stopExport.mock.calls).toHaveLength(1);
    answers[0]?.(fail('cancelled'));
    await screen.findByText('The export was stopped. No file was written.');
  });

  it('for which no place was chosen leaves nothing to be said', async () => {
    const { answers, say, start } = show();
    await start();
    answers[0]?.(succeed({ outcome: 'not-chosen' }));
    await expect.poll(stopButton).toBeNull();
    expect(say.mock.calls).toEqual([]);
  });

  it('is stopped with whoever looked at it, unless it is over', async () => {
    const over = show();
    await over.start();
    over.answers[0]?.(succeed({ outcome: 'not-chosen' }));
    await expect.poll(stopButton).toBeNull();
    over.unmount();
    const { stopExport, start, unmount } = show();
    await start();
    unmount();
    expect([over.stopExport.mock.calls.length, stopExport.mock.calls.length]).toEqual([0, 1]);
  });

  it('is not begun where nothing can be asked', async () => {
    const { exportAudits, start } = show({ unavailable: 'Needs the server.' });
    await start();
    expect(exportAudits.mock.calls).toEqual([]);
  });
});
