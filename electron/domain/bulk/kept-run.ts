import type { Failure } from '../../../shared/ipc/reply';
import type { Journal, Sealer } from '../ports';
import { recovered, type KeptRun, type RunEntry, type RunHeader } from './run-record';

type Kept =
  | { readonly state: 'nothing' }
  /** There is one, and it cannot be opened as things are. */
  | { readonly state: 'locked'; readonly failure: Failure }
  | { readonly state: 'kept'; readonly header: RunHeader; readonly run: KeptRun };

interface KeptRunDeps {
  readonly journal: Pick<Journal<RunEntry>, 'load'>;
  readonly sealer: Pick<Sealer, 'open'>;
  readonly readHeader: (text: string) => RunHeader | undefined;
}

const NOTHING: Kept = { state: 'nothing' };

/** The run that an earlier start of the app has left, as far as it was written down. */
export const readKeptRun = async ({ journal, sealer, readHeader }: KeptRunDeps): Promise<Kept> => {
  const found = await journal.load();
  if (found.state === 'newer') return { state: 'locked', failure: { code: 'newer-format' } };
  if (found.state === 'unreadable') return { state: 'locked', failure: { code: 'disk-refused' } };
  if (found.state !== 'loaded') return NOTHING;
  const { entries, damaged } = found.value;
  const sealed = entries.find((entry) => entry.kind === 'run')?.sealed;
  if (sealed === undefined) return NOTHING;
  const opened = await sealer.open(sealed);
  if (!opened.ok) {
    // Damaged beyond help: what it has begun is known to the rotations themselves.
    return opened.failure.code === 'internal' ? NOTHING : { state: 'locked', failure: opened.failure };
  }
  const header = readHeader(opened.text);
  if (!header) return NOTHING;
  return { state: 'kept', header, run: recovered(header, entries, damaged) };
};
