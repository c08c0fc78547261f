import type { BulkRow } from '../../shared/bulk';
import type { Fault } from './judge';
import type { Heard } from './truth';

/** What a run says of one of its secrets, and what the vault knows of it. */
export interface RowCase {
  readonly row: Pick<BulkRow, 'state'>;
  readonly before: string;
  readonly live: string;
  readonly writes: readonly Heard[];
  /** What the app can still show of it. */
  readonly revealed: readonly string[];
}

const ENDS: readonly BulkRow['state'][] = ['verified', 'failed', 'left-out'];

const says = (isTrue: boolean, what: string, detail = ''): readonly Fault[] =>
  isTrue ? [] : [[what, detail]];

/** What may be held against a run that is over, with the vault mended and all the time that it takes. */
export const judgeRow = ({ row: { state }, before, live, writes, revealed }: RowCase): readonly Fault[] => {
  const sent = writes.map(({ body }) => body?.value);
  const isLanded = live !== before;
  return [
    ...says(writes.length <= 1, 'a write was sent twice', `${writes.length} times`),
    ...says(ENDS.includes(state), 'it is not known what became of it', state),
    ...says(state !== 'verified' || (isLanded && sent.includes(live)), 'a false claim: verified'),
    ...says(state === 'verified' || !isLanded, 'the new password is live, and not verified', state),
    ...says(state !== 'left-out' || writes.length === 0, 'one that was left out was changed'),
    ...says(!isLanded || revealed.includes(live), 'the live password cannot be revealed'),
    ...says(!isLanded || revealed.includes(before), 'the password that was replaced cannot be revealed'),
  ];
};
