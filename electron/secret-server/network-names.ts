import type { Failure, FailureCode } from '../../shared/ipc/reply';

/** Names of the browser's network, and of Node's. The first that fits decides. */
const NAMES: readonly (readonly [RegExp, FailureCode])[] = [
  [/NAME_NOT_RESOLVED|NAME_RESOLUTION|ERR_DNS_|ENOTFOUND|EAI_AGAIN|ICANN_NAME_COLLISION/u, 'name-not-found'],
  [/^PROXY_ASKS /u, 'proxy-asks'],
  // The server wants to know this computer by a certificate: there is nothing wrong with its own.
  [/CLIENT_AUTH/u, 'no-answer'],
  // What the vault's session answers where another certificate is trusted for the server.
  [/SSL_PINNED_KEY/u, 'certificate-changed'],
  // It is the proxy that shows a wrong one.
  [/PROXY_CERTIFICATE/u, 'no-answer'],
  [/CERT|UNABLE_TO_VERIFY_LEAF|HOSTNAME_MISMATCH/u, 'certificate-untrusted'],
  [/SSL_VERSION_OR_CIPHER_MISMATCH|SSL_OBSOLETE_VERSION|UNSUPPORTED_PROTOCOL/u, 'encryption-too-old'],
  [
    /HTTP_RESPONSE|RESPONSE_HEADERS|CONTENT_DECODING|CONTENT_LENGTH|CHUNKED_ENCODING|HPE_/u,
    'answer-not-understood',
  ],
];

export const codeOfNetworkName = (name: string): FailureCode =>
  NAMES.find(([pattern]) => pattern.test(name))?.[1] ?? 'no-answer';

/** With the proxy that asks, where one does: it is the system that names it, and not the server. */
export const failureOfNetworkName = (name: string): Failure => {
  const code = codeOfNetworkName(name);
  return code === 'proxy-asks' ? { code, detail: name.replace('PROXY_ASKS ', '') } : { code };
};
