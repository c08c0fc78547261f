import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { Rotation } from '../../../shared/rotation';
import { fileNameOf } from '../export/file-name';
import type { FileWriter } from '../ports';

interface EvidenceDeps {
  readonly chooseFile: (suggested: string) => Promise<string | null>;
  readonly files: FileWriter;
}

const dateOf = (at: number): string => new Date(at).toISOString();

/** What can be shown to others: what was done when, and how it is known. No value, and nothing that opens anything. */
const textOf = ({ steps, evidence, stage, ...rotation }: Rotation): string => {
  const { id, server, user, secret, field, scope, machine, account } = rotation;
  return `${JSON.stringify(
    {
      ...{ rotation: id, server, user, secret, field, scope, machine, account },
      stage,
      steps: steps.map(({ step, at }) => ({ step, at: dateOf(at) })),
      evidence: evidence.map(({ fact, at, detail }) => ({ fact, at: dateOf(at), detail })),
    },
    null,
    2,
  )}\n`;
};

/** Into a file that the user names; the answer says whether there is one. */
export const createEvidenceFile =
  ({ chooseFile, files }: EvidenceDeps) =>
  async (rotation: Rotation): Promise<Reply<'saved' | 'not-chosen'>> => {
    const day = dateOf(rotation.steps[0]?.at ?? 0).slice(0, 10);
    const path = await chooseFile(fileNameOf(rotation.secret.name, `rotation ${day}.json`));
    if (path === null) return succeed('not-chosen');
    const written = await files.write(path, textOf(rotation));
    return written.ok ? succeed('saved') : written;
  };
