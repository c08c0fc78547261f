/** What a server says of its last try of a secret, in its own words. */
export const HEARTBEATS = [
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
] as const;
