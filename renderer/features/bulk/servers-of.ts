import type { OpenSession } from '../session';

/** The addresses at which the vault of this session is known. */
export const serversOf = ({ opened }: OpenSession): readonly string[] =>
  opened.tenant === undefined ? [opened.server] : [opened.server, opened.tenant];
