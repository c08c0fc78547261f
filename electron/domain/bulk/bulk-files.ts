import type { Bulk, SavedBulk } from '../../../shared/bulk';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Translate } from '../../../shared/words/keys';
import { fileNameOf } from '../export/file-name';
import type { FileWriter } from '../ports';
import { bulkWords } from './in-words';
import { planCsv, reportCsv, reportJson } from './bulk-report';

export interface BulkFilesDeps {
  readonly state: () => Promise<Bulk>;
  /** Asks the user; null where he has thought better of it. */
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly files: FileWriter;
  readonly words: () => Promise<Translate>;
}

export interface BulkFiles {
  readonly savePlan: (headings: readonly string[]) => Promise<Reply<SavedBulk>>;
  readonly saveReport: (form: 'csv' | 'json', headings: readonly string[]) => Promise<Reply<SavedBulk>>;
}

/** What is planned and what came of it, for others: no value is in it, for none is known here. */
export const createBulkFiles = ({ state, chooseFile, files, words }: BulkFilesDeps): BulkFiles => {
  const save = async (name: string, text: string): Promise<Reply<SavedBulk>> => {
    const path = await chooseFile(name);
    if (path === null) return succeed({ outcome: 'not-chosen' });
    const written = await files.write(path, text);
    return written.ok ? succeed({ outcome: 'saved' }) : written;
  };

  return {
    savePlan: async (headings) => {
      const bulk = await state();
      if (bulk.step !== 'checked') return fail('bad-request');
      const said = { headings, words: bulkWords(await words()) };
      return save('rotation plan.csv', planCsv(bulk, said));
    },
    saveReport: async (form, headings) => {
      const bulk = await state();
      if (bulk.step !== 'run') return fail('bad-request');
      const { run } = bulk;
      const said = { headings, words: bulkWords(await words()) };
      const text = form === 'csv' ? reportCsv(run, said) : reportJson(run, said.words);
      return save(fileNameOf(run.name, `report.${form}`), text);
    },
  };
};
