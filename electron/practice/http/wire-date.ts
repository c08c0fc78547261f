/** What the framework writes for a date that was never set. */
export const NEVER = '0001-01-01T00:00:00';

/** `2026-11-03T16:20:34.917`: dates go out without a zone. */
export function wireDate(at: number): string {
  return new Date(at).toISOString().replace('Z', '');
}

export const wireDateOrNull = (at: number | null): string | null => (at === null ? null : wireDate(at));
