import type { SystemAccount } from '../../shared/computer';
import type { Approvals, CommandQuestion, TokenCommands } from '../domain/ports';
import { createApprovedCommands } from '../domain/session/approved-commands';
import { systemClock } from '../system/clock';
import { askSystemAccount } from '../system/system-account';
import { systemTimers } from '../system/timers';
import { createTokenCommands } from '../system/token-command';

export interface Computer {
  readonly commands: TokenCommands;
  readonly account: () => Promise<SystemAccount>;
}

interface ComputerDeps {
  readonly question: CommandQuestion;
  readonly approvals: Approvals;
}

/** Read in once somebody wants to sign in without a password: a start needs none of it. */
export const composeComputer = ({ question, approvals }: ComputerDeps): Computer => ({
  commands: createApprovedCommands({
    commands: createTokenCommands({ timers: systemTimers }),
    question,
    approvals,
  }),
  account: () => askSystemAccount(systemClock),
});
