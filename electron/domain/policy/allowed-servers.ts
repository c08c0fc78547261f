import { serverKeyOf } from '../../../shared/same-server';

/** An address without a path stands for every site of that server; one with a path for that site alone. */
const covers = (allowed: string, server: string): boolean =>
  server === allowed || (/^https?:\/\/[^/]+$/u.test(allowed) && server.startsWith(`${allowed}/`));

/**
 * Both sides have been put right by the same hand, but for the case of the path, which the web server of the product
 * does not look at. No list: any will do.
 */
export const allows = (allowed: readonly string[] | undefined, server: string): boolean =>
  allowed === undefined || allowed.some((each) => covers(serverKeyOf(each), serverKeyOf(server)));
