import type { Method } from './call';

/** Asking, signing in and taking turns are no changes of what the vault keeps, although they are not GET. */
const NO_EDIT = [
  /^\/oauth2\//u,
  /\/(?:oauth-expiration|check-out|check-in|extend-check-out|view-comment|favorite|heartbeat|sessions\/terminate)$/u,
  /\/(?:restricted|generate-password|validate-password)(?:\/|$)/u,
  /\/secret-access-requests$/u,
  /^\/practice\//u,
];

/** Whether a route is closed while the vault is under maintenance. */
export function isEdit(method: Method, path: string): boolean {
  return method !== 'GET' && !NO_EDIT.some((pattern) => pattern.test(path));
}
