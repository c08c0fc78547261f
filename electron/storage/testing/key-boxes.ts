import { armor } from 'age-encryption';
import type { FailureCode, Reply } from '../../../shared/ipc/reply';
import { createKeyBox } from '../key-box';

/** Far too little work for a password, and enough for a test of everything else. */
export const QUICK = 10;
export const PASSWORD = 'correct horse battery ünö';
export const password = Buffer.from(PASSWORD);
export const box = createKeyBox({ logN: QUICK });

export const codeOf = (reply: Reply<unknown>): FailureCode | 'opened' =>
  reply.ok ? 'opened' : reply.failure.code;

export const binaryOf = (sealed: Uint8Array): Buffer =>
  Buffer.from(armor.decode(Buffer.from(sealed).toString('latin1')));
