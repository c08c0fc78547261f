import { fail, succeed } from '../../../shared/ipc/reply';
import type { Answered, TokenCommand } from '../ports';
import { suppliedToken, type Door } from './entering';
import { grantedEntry, suppliedEntry, type Entry } from './keys';
import type { OpenSession } from './session-machine';

/** A program may have got somebody else's token meanwhile: then it is no longer this session. */
const byCommand = async (command: TokenCommand, user: string, door: Door): Promise<Answered<Entry>> => {
  const { server, commands, cancel } = door;
  const printed = await commands.run(command, cancel);
  const token = printed.ok ? suppliedToken(printed.value) : printed;
  if (!token.ok) return token;
  const entry = suppliedEntry(token.value, command);
  const named = await server.whoIs(entry.keys.pass, cancel);
  if (!named.ok) return named;
  return named.value === user ? succeed(entry) : fail('token-refused');
};

/** Gets other keys to the same session, without asking anybody. */
export const renew = async ({ keys, opened }: OpenSession, door: Door): Promise<Answered<Entry>> => {
  const { renewBy } = keys;
  switch (renewBy.kind) {
    case 'nothing':
      return fail('no-refresh-left');
    case 'refresh-token': {
      const granted = await door.server.refresh(renewBy.refreshToken, door.cancel);
      return granted.ok ? succeed(grantedEntry(granted.value)) : granted;
    }
    case 'command':
      return byCommand(renewBy.command, opened.user, door);
  }
};
