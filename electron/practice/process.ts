import { startVault, type RunningVault } from './start';

/** What Electron gives to a process that it forks, restated: no type of the app comes in here. */
interface ParentPort {
  readonly once: (event: 'message', listener: (message: { readonly data: unknown }) => void) => void;
  readonly postMessage: (message: unknown) => void;
}

const { parentPort } = process as unknown as { readonly parentPort: ParentPort };

/** Those who get in with a password alone; the first may do everything. */
function usersOf({ vault }: RunningVault) {
  return [...vault.world.users.values()]
    .filter((user) => user.enabled && !user.lockedOut && !user.applicationAccount)
    .filter((user) => user.otpSecret === null || !vault.mode.otp)
    .map(({ userName, password, domain }) => ({ userName, password, domain: domain ?? '' }));
}

/** What guards the control routes. One that the vault made up by itself would be known to nobody. */
function controlIn(order: unknown): string {
  const control =
    typeof order === 'object' && order !== null && 'control' in order ? order.control : undefined;
  if (typeof control === 'string' && control !== '') return control;
  throw new Error('it was handed no token for its control routes');
}

async function open(order: unknown): Promise<void> {
  const running = await startVault({ control: controlIn(order) });
  parentPort.postMessage({ kind: 'ready', url: running.url, users: usersOf(running) });
}

// By message: arguments and environment can be read by every program of this user.
parentPort.once('message', ({ data }) => {
  open(data).catch((problem: unknown) => {
    const cause = problem instanceof Error ? problem.message : String(problem);
    parentPort.postMessage({ kind: 'failed', cause });
  });
});
