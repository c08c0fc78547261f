import { fail } from '../../../shared/ipc/reply';
import type { Approvals, CommandQuestion, TokenCommands } from '../ports';

interface ApprovedCommandsDeps {
  readonly commands: TokenCommands;
  readonly question: CommandQuestion;
  readonly approvals: Approvals;
}

/** Runs no program that the user has not said yes to, whoever names it: the page may have gone bad. */
export const createApprovedCommands = (deps: ApprovedCommandsDeps): TokenCommands => {
  const { commands, question, approvals } = deps;
  return {
    run: async (command, cancel) => {
      if (approvals.isApproved(command)) return commands.run(command, cancel);
      const answer = await question.ask(command, cancel);
      // Whoever has called it off wants nothing to be run, whatever was pressed in the same moment.
      if (answer === 'no' || cancel.isCancelled()) return fail('cancelled');
      if (answer === 'always') approvals.approve(command);
      return commands.run(command, cancel);
    },
  };
};
