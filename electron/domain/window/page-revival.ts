/** A page that ends this often within the span is not brought back once more: something is wrong that a reload does not mend. */
const MOST_REVIVALS = 3;
const SPAN_MS = 60_000;

export type Revival =
  { readonly action: 'reload'; readonly past: readonly number[] } | { readonly action: 'give-up' };

/** What to do when the page's process ended at `now`, knowing when it was brought back before. */
export const reviveOrGiveUp = (past: readonly number[], now: number): Revival => {
  const recent = past.filter((time) => Math.abs(now - time) < SPAN_MS);
  return recent.length >= MOST_REVIVALS
    ? { action: 'give-up' }
    : { action: 'reload', past: [...recent, now] };
};
