import type { WaitingLink } from '../../../shared/links';
import { isSameServer } from '../../../shared/same-server';
import type { Session } from '../../../shared/session';

/** What is to be done about a link now. */
export type LinkTurn =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'not-understood' }
  /** It leads to where one is signed in. */
  | { readonly kind: 'open'; readonly id: number }
  /** Until somebody is signed in, there or, where it names none, anywhere. */
  | { readonly kind: 'wait'; readonly id: number; readonly server: string | null }
  /** One is signed in somewhere else. */
  | { readonly kind: 'elsewhere'; readonly id: number; readonly server: string };

export const turnOf = (waiting: WaitingLink, session: Session): LinkTurn => {
  if (!waiting) return { kind: 'nothing' };
  if (waiting.kind === 'not-understood') return waiting;
  const { id, server } = waiting;
  if (session.state !== 'active') return { kind: 'wait', id, server };
  if (server === null) return { kind: 'open', id };
  const { server: here, tenant } = session.opened;
  const isHere = isSameServer(server, here) || (tenant !== undefined && isSameServer(server, tenant));
  return isHere ? { kind: 'open', id } : { kind: 'elsewhere', id, server };
};
