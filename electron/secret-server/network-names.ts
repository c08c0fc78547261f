import type { FailureCode } from '../../shared/ipc/reply';

/** Names of the browser's network, and of Node's. The first that fits decides. */
const NAMES: readonly (readonly [RegExp, FailureCode])[] = [
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION|ERR_DNS_|ENOTFOUND|EAI_AGAIN|ICANN_NAME_COLLISION/u, 'name-not-found'],
  // The server wants to know this computer by a certificate: there is nothing wrong with its own.
  [/CLIENT_AUTH/u, 'no-answer'],
  [/CERT|UNABLE_TO_VERIFY_LEAF|HOSTNAME_MISMATCH|ERR_SSL_PINNED_KEY/u, 'certificate-refused'],
  [
    /HTTP_RESPONSE|RESPONSE_HEADERS|CONTENT_DECODING|CONTENT_LENGTH|CHUNKED_ENCODING|HPE_/u,
    'answer-not-understood',
  ],
];

export const codeOfNetworkName = (name: string): FailureCode =>
  NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'no-answer';
