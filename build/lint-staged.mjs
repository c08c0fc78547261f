import { format, lint, typedLint } from './check/steps.mjs';

/**
 * The same tools with the same settings as the whole gate, on the files of one commit.
 * @param {{ script: string, args: readonly string[] }} step
 */
const onStaged = ({ script, args }) =>
  ['node', script, ...args.filter((argument) => argument !== '.'), '--no-error-on-unmatched-pattern'].join(
    ' ',
  );

export default {
  '*.{ts,tsx,mjs}': [onStaged(format), onStaged(lint), onStaged(typedLint)],
  '*.css': [onStaged(format), onStaged(lint)],
  '*.{json,html,md,yml}': onStaged(format),
};
