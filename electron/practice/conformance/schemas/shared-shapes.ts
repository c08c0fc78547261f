import { oneOf, orNull, type Members, type Shape } from '../shape';

/** The envelope of every list. */
export const paged = (record: Shape): Members => ({
  batchCount: 'int',
  currentPage: 'int',
  hasNext: 'flag',
  hasPrev: 'flag',
  nextSkip: 'int',
  pageCount: 'int',
  prevSkip: 'int',
  records: [record],
  severity: oneOf('None', 'Retry', 'Warn', 'Critical', 'Fatal'),
  skip: 'int',
  sortBy: [{ name: 'text', direction: oneOf('None', 'Asc', 'Desc'), priority: 'int' }],
  success: 'flag',
  take: 'int',
  total: 'int',
  'filter+': 'anything',
});

/** A value of the edit view, with all that a form needs to show it. */
export const shown = (value: Shape, more: Members = {}): Members => ({
  description: 'text?',
  fieldInputType: 'text?',
  hasHistory: 'flag',
  helpLink: 'text?',
  hidden: 'flag',
  hideOnView: 'flag',
  isRequired: 'flag',
  label: 'text?',
  name: 'text?',
  placeholder: 'text?',
  readOnly: 'flag',
  readOnlyReason: 'text?',
  sortOrder: 'int',
  value,
  ...more,
});

/** A value that is written only when it is marked. */
export const edited = (value: Shape): Members => ({ dirty: 'flag', value });

export const responseCodes = orNull(['text']);

export const deleted: Members = { id: 'int', objectType: 'text', responseCodes };

export const lookup: Members = { id: 'int', value: 'text' };

/** What opens a secret that is guarded. */
export const restricted: Members = {
  comment: 'text',
  doubleLockPassword: 'text',
  forceCheckIn: 'flag',
  includeInactive: 'flag',
  newPassword: 'text',
  ticketNumber: 'text',
  ticketSystemId: 'int',
};

export const heartbeatStatus = oneOf(
  'Failed',
  'Success',
  'Pending',
  'Disabled',
  'UnableToConnect',
  'UnknownError',
  'IncompatibleHost',
  'AccountLockedOut',
  'DnsMismatch',
  'UnableToValidateServerPublicKey',
  'Processing',
  'ArgumentError',
  'AccessDenied',
);

/** Every error of the API that is not about signing in. */
export const refusal: Members = {
  'message+': 'text',
  'messageDetail+': 'text?',
  'errorCode+': 'text?',
  'modelState+': 'anything',
};
