import { describe, expect, it } from 'vitest';
import type { Bulk } from '../../../shared/bulk';
import { fail, succeed } from '../../../shared/ipc/reply';
import type { FileWriter } from '../ports';
import { createLedTime } from '../session/testing/led-time';
import { createBulkFiles } from './bulk-files';
import { createRunKeeper } from './run-keeper';
import { shownRun } from './shown-run';
import { fresh, headerOf, silent } from './testing/example-run';
import { createRotatedWorld } from './testing/rotated-world';
import { keysAsWords } from './testing/keys-as-words';

const HEADINGS = ['ID', 'Name', 'Folder', 'Field', 'State', 'Found', 'Said'];

const CHECKED: Bulk = {
  step: 'checked',
  scope: 'vault',
  items: [
    {
      ...{ id: 7, name: 'NAS-A root', folder: null, template: 'Unix account' },
      ...{ field: { slug: 'password', name: 'Password' }, verdict: 'ready', findings: [], failure: null },
    },
  ],
  callMs: 100,
};

const runCalled = (name: string): Bulk => {
  const header = { ...headerOf(1), name };
  const { clock, elapsed, timers } = createLedTime();
  const life = { isOver: false };
  const world = createRotatedWorld({ turns: () => 1, outcome: () => 'verified' });
  const doors = { rotating: world.rotating(life), journal: world.journal(life) };
  const kept = fresh(header);
  const run = createRunKeeper({
    ...{ header, kept, ...doors, clock, elapsed, timers, log: silent, onChanged: () => undefined },
  });
  return { step: 'run', run: shownRun(run, null) };
};

interface Ways {
  readonly chosen?: string | null;
  readonly written?: Awaited<ReturnType<FileWriter['write']>>;
}

/** Files of which a test says what the disk and the user do. */
const lead = (bulk: Bulk, { chosen = '/home/adm/chosen', written = { ok: true } }: Ways = {}) => {
  const suggested: string[] = [];
  const saved: { path: string; text: string }[] = [];
  const files = createBulkFiles({
    state: () => Promise.resolve(bulk),
    chooseFile: (name) => {
      suggested.push(name);
      return Promise.resolve(chosen);
    },
    words: () => Promise.resolve(keysAsWords),
    files: {
      write: (path, text) => {
        saved.push({ path, text });
        return Promise.resolve(written);
      },
    },
  });
  return { files, suggested, saved };
};

describe('what is planned', () => {
  it('is put where its user wants it, with the headings in his language', async () => {
    const led = lead(CHECKED);
    expect(await led.files.savePlan(HEADINGS)).toEqual(succeed({ outcome: 'saved' }));
    expect(led.suggested).toEqual(['rotation plan.csv']);
    expect(led.saved).toHaveLength(1);
    expect(led.saved[0]?.path).toBe('/home/adm/chosen');
    expect(led.saved[0]?.text).toContain('"ID","Name","Folder"');
    expect(led.saved[0]?.text).toContain('"7","NAS-A root","","Password","ready","","bulk.verdict.ready"');
  });

  it('is put nowhere when its user has thought better of it', async () => {
    const led = lead(CHECKED, { chosen: null });
    expect(await led.files.savePlan(HEADINGS)).toEqual(succeed({ outcome: 'not-chosen' }));
    expect(led.saved).toEqual([]);
  });

  it('is not said to be saved where the disk has not taken it', async () => {
    const failure = { code: 'disk-full', detail: 'ENOSPC' } as const;
    const led = lead(CHECKED, { written: { ok: false, failure } });
    expect(await led.files.savePlan(HEADINGS)).toEqual(fail('disk-full', 'ENOSPC'));
  });

  it.each([[{ step: 'none' }], [{ step: 'checking', done: 1, of: 2 }], [runCalled('Quarterly')]] as const)(
    'asks nobody for a file while nothing is planned: %j',
    async (bulk) => {
      const led = lead(bulk);
      expect(await led.files.savePlan(HEADINGS)).toEqual(fail('bad-request'));
      expect([led.suggested, led.saved]).toEqual([[], []]);
    },
  );
});

describe('what came of a run', () => {
  it.each([
    ['csv', 'Quarterly report.csv'],
    ['json', 'Quarterly report.json'],
  ] as const)('is put into a file that is called after it: %s', async (form, name) => {
    const led = lead(runCalled('Quarterly'));
    expect(await led.files.saveReport(form, HEADINGS)).toEqual(succeed({ outcome: 'saved' }));
    expect(led.suggested).toEqual([name]);
  });

  it('is written as what its user has asked for', async () => {
    const led = lead(runCalled('Quarterly'));
    await led.files.saveReport('csv', HEADINGS);
    await led.files.saveReport('json', HEADINGS);
    expect(led.saved[0]?.text).toContain('"1","secret 1","Password","waiting","","","bulk.state.waiting"');
    expect(JSON.parse(led.saved[1]?.text ?? '')).toMatchObject({
      name: 'Quarterly',
      items: [{ id: 1, outcome: 'waiting' }],
    });
  });

  it('is suggested no place by the name of the run', async () => {
    const led = lead(runCalled('../../etc/passwd'));
    await led.files.saveReport('csv', HEADINGS);
    expect(led.suggested[0]).not.toMatch(/[/\\]|^\./u);
  });

  it.each([[{ step: 'none' }], [CHECKED], [{ step: 'locked', failure: { code: 'no-key-store' } }]] as const)(
    'asks nobody for a file while there is no run: %j',
    async (bulk) => {
      const led = lead(bulk);
      expect(await led.files.saveReport('json', HEADINGS)).toEqual(fail('bad-request'));
      expect([led.suggested, led.saved]).toEqual([[], []]);
    },
  );
});
