import { taken } from '../choices';
import type { Chosen } from '../chosen';
import type { Obstacle } from '../world/gate';
import { accessDenied, business, type Refusal } from './refusals';

const { codes } = taken;

interface Words {
  readonly errorCode: string;
  readonly message: string;
}

const words: Readonly<Record<Exclude<Obstacle, 'denied' | 'inactive'>, Words>> = {
  comment: {
    errorCode: 'API_ValidateSecretAccessCommentRequired',
    message: 'The requested Secret requires a comment when viewed.',
  },
  ticket: {
    errorCode: codes.ticket,
    message: 'The requested Secret requires a valid ticket number when viewed.',
  },
  approval: {
    errorCode: codes.approval,
    message: 'The requested Secret requires approval before it can be viewed.',
  },
  'double-lock-closed-to-you': {
    errorCode: codes.doubleLockClosed,
    message: 'The requested Secret is locked with a DoubleLock that you have no access to.',
  },
  'double-lock-without-password': {
    errorCode: codes.doubleLockWithoutPassword,
    message: 'A DoubleLock password must be created before the requested Secret can be viewed.',
  },
  'double-lock-password': {
    errorCode: codes.doubleLockPassword,
    message: 'The requested Secret requires a valid DoubleLock password.',
  },
  'held-by-another': {
    errorCode: codes.held,
    message: 'The requested Secret is checked out by another user.',
  },
  'password-change-pending': {
    errorCode: codes.changePending,
    message: 'The requested Secret cannot be checked out while its password is being changed.',
  },
  'check-out': {
    errorCode: codes.checkOut,
    message: 'The requested Secret must be checked out before it can be viewed.',
  },
};

/** What the rule says, in its own words. */
export function wordsOf(obstacle: Obstacle): string {
  return obstacle === 'denied' || obstacle === 'inactive' ? 'Access Denied' : words[obstacle].message;
}

/** Only the comment's code is known; the others are a choice. */
export function refusalOf(obstacle: Obstacle, chosen: Chosen, holder?: string): Refusal {
  if (obstacle === 'denied' || obstacle === 'inactive') return accessDenied(chosen.deniedStatus);
  const { errorCode, message } = words[obstacle];
  const isKnown = obstacle === 'comment' || chosen.obstacleCodes === 'named';
  const named = obstacle === 'held-by-another' && holder !== undefined;
  return business(
    isKnown ? errorCode : 'API_AccessDenied',
    named ? `${message.slice(0, -1)}: ${holder}.` : message,
  );
}
