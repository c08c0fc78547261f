import process from 'node:process';

// Loaded into the vault by the bench, before the vault itself, with --expose-gc: it tells what is held once all that
// can be let go has been. The vault knows nothing of it.
process.on('message', () => {
  const collect = /** @type {(() => void) | undefined} */ (globalThis.gc);
  collect?.();
  collect?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ held: heapUsed + external });
});
// It must not keep the vault alive, nor wake it.
process.channel?.unref();
