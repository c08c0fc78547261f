import { parseFlags, type Command } from './flags';
import { startVault, type RunningVault } from './start';
import { createCertificate, type Certificate } from './tls/certificate';
import type { User } from './world/user';

interface ShownUser {
  readonly username: string;
  readonly password: string;
  readonly domain?: string;
  readonly otpSecret?: string;
}

function shown(user: User, withOtp: boolean): ShownUser {
  const { userName: username, password, domain, otpSecret } = user;
  return {
    username,
    password,
    ...(domain === null ? {} : { domain }),
    ...(otpSecret === null || !withOtp ? {} : { otpSecret }),
  };
}

/** Those who get in; the first may do everything. */
function usersOf({ vault }: RunningVault): readonly ShownUser[] {
  return [...vault.world.users.values()]
    .filter((user) => user.enabled && !user.lockedOut && !user.applicationAccount)
    .map((user) => shown(user, vault.mode.otp));
}

function forMachines(running: RunningVault, certificate: Certificate | undefined): string {
  return JSON.stringify({
    url: running.url,
    control: running.control,
    users: usersOf(running),
    accessToken: running.accessToken,
    ...(certificate === undefined ? {} : { fingerprint: certificate.fingerprint }),
  });
}

const signInLine = ({ username, password, domain, otpSecret }: ShownUser): string => {
  const name = domain === undefined ? username : `${domain}\\${username}`;
  return `${name} / ${password}${otpSecret === undefined ? '' : `, with codes of ${otpSecret}`}`;
};

function forPeople(running: RunningVault, certificate: Certificate | undefined): string {
  const [first = '', ...others] = usersOf(running).map(signInLine);
  return [
    'The practice vault is open. Nothing in it is real, and nothing is kept.',
    `  address      ${running.url}`,
    `  sign in as   ${first}  (may do everything)`,
    ...others.map((line) => `               ${line}`),
    `  token        ${running.accessToken}`,
    `  control      ${running.control}`,
    ...(certificate === undefined ? [] : [`  certificate  SHA-256 ${certificate.fingerprint}`]),
    'Press Ctrl+C to close it.',
  ].join('\n');
}

function whyNot(problem: unknown, { options }: Command): string {
  const code = problem instanceof Error && 'code' in problem ? problem.code : undefined;
  if (code === 'EADDRINUSE') return `Port ${options.port ?? 0} is taken by another program.`;
  if (code === 'EACCES') return `This user may not open port ${options.port ?? 0}.`;
  if (code === 'EADDRNOTAVAIL') return `This machine has no address ${options.host ?? ''}.`;
  return `The practice vault could not start: ${problem instanceof Error ? problem.message : String(problem)}`;
}

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

async function open(command: Command): Promise<void> {
  const certificate = command.tls ? createCertificate(Date.now()) : undefined;
  const running = await startVault({
    ...command.options,
    ...(certificate === undefined ? {} : { tls: certificate }),
    onMistake: (problem) => {
      tell(problem instanceof Error ? (problem.stack ?? problem.message) : String(problem));
    },
  });
  const print = command.json ? forMachines : forPeople;
  endAtOnce();
  process.stdout.write(`${print(running, certificate)}\n`);
}

/**
 * There is nothing to save, so there is nothing to wait for. Not before the vault is open: until then the signal does its
 * own work, even while a large world is being made and nobody listens.
 */
function endAtOnce(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      process.exit(0);
    });
  }
}

async function main(args: readonly string[]): Promise<void> {
  const parsed = parseFlags(args);
  if ('problem' in parsed) {
    tell(parsed.problem);
    process.exitCode = 2;
    return;
  }
  try {
    await open(parsed.command);
  } catch (problem) {
    tell(whyNot(problem, parsed.command));
    process.exitCode = 1;
  }
}

await main(process.argv.slice(2));
