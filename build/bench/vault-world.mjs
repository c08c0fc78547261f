import { createVaultClient } from './vault-client.mjs';

/** @typedef {{ ms: number, bytes: number, othersMs: number }} ToldWorld `othersMs`: the longest wait of somebody else */

/**
 * The whole truth about the large world, while somebody else asks for something small again and again.
 *
 * @param {import('./vault-process.mjs').RunningVault} vault
 * @returns {Promise<ToldWorld>}
 */
export async function tellWorld({ url, token, control }) {
  const keeper = createVaultClient({ url, token: control, connections: 1 });
  const other = createVaultClient({ url, token, connections: 1 });
  await other.get('/api/v1/healthcheck');
  const state = { isTold: false };
  const from = performance.now();
  const told = keeper.get('/practice/world').finally(() => {
    state.isTold = true;
  });
  let othersMs = 0;
  while (!state.isTold) {
    const asked = performance.now();
    await other.get('/api/v1/healthcheck');
    othersMs = Math.max(othersMs, performance.now() - asked);
  }
  const { status, body } = await told;
  const ms = performance.now() - from;
  keeper.close();
  other.close();
  if (status !== 200) throw new Error(`The world was answered with ${status}.`);
  return { ms, bytes: body.length, othersMs };
}
