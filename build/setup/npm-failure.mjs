import { SetupProblem, toProblem } from './problem.mjs';

const again = 'run the same command again';

/** @type {readonly { codes: RegExp, tell: (what: string) => SetupProblem }[]} */
const causes = [
  {
    codes:
      /^(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH|EIDLETIMEOUT|FETCH_ERROR|E5\d\d|EPIPE)$/,
    tell: (what) =>
      new SetupProblem(
        `The package registry could not be reached while ${what}.`,
        `Connect to the network (or give npm your proxy with \`npm config set proxy\`) and ${again}.`,
      ),
  },
  {
    codes: /^(EINTEGRITY|EBADSIZE|TAR_BAD_ARCHIVE|Z_\w+)$/,
    tell: (what) =>
      new SetupProblem(
        `The registry sent something that does not match its checksum while ${what}; it was not used.`,
        `Run \`npm cache verify\`, then ${again}; if it stays, do not trust the network you are on.`,
      ),
  },
  {
    codes: /^(E401|E403|E404|ETARGET)$/,
    tell: (what) =>
      new SetupProblem(
        `The package registry does not hand out a package that is needed for ${what}.`,
        `See which registry \`npm config get registry\` names, correct it, and ${again}.`,
      ),
  },
  {
    codes: /^(EUSAGE)$/,
    tell: () =>
      new SetupProblem(
        'package-lock.json does not fit package.json.',
        'Run `npm install --ignore-scripts`, commit the lock file, then run the same command again.',
      ),
  },
];

/**
 * @param {import('./child.mjs').ChildResult} result of an npm that failed
 * @param {string} what
 * @returns {SetupProblem}
 */
export function npmFailure(result, what) {
  if (result.status === 127) {
    return new SetupProblem('npm was not found.', `Install npm (it comes with Node) and ${again}.`);
  }
  const code = /^npm (?:error|ERR!) code (\S+)/m.exec(result.output)?.[1] ?? '';
  const known = causes.find((cause) => cause.codes.test(code));
  if (known) return known.tell(what);
  const machine = toProblem(Object.assign(new Error(code), { code: machineCode(code, result.output) }), what);
  if (machine instanceof SetupProblem) return machine;
  return new SetupProblem(
    `npm failed while ${what}: ${firstError(result.output)}`,
    `Mend that and ${again}.`,
  );
}

/**
 * @param {string} code
 * @param {string} output
 */
function machineCode(code, output) {
  return /\bENOSPC\b|no space left/i.test(output) ? 'ENOSPC' : code;
}

/** @param {string} output */
function firstError(output) {
  const line = /^npm (?:error|ERR!) (?!code )(.+)$/m.exec(output)?.[1];
  return line ?? output.trim().split('\n').at(-1) ?? 'it gave no reason.';
}
