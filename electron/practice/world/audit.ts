export interface Audit {
  readonly id: number;
  readonly at: number;
  readonly userId: number;
  readonly action: string;
  readonly notes: string;
  readonly ticketNumber: string | null;
}

export interface Audits {
  add(secretId: number, audit: Audit): void;
  /** The newest first. */
  of(secretId: number): readonly Audit[];
}

/** So that a vault that is asked all day does not grow all day. */
const KEPT_PER_SECRET = 1_000;

export function createAudits(): Audits {
  const bySecret = new Map<number, Audit[]>();
  return {
    add: (secretId, audit) => {
      const known = bySecret.get(secretId) ?? [];
      bySecret.set(secretId, known);
      known.push(audit);
      if (known.length > KEPT_PER_SECRET * 2) known.splice(0, known.length - KEPT_PER_SECRET);
    },
    of: (secretId) => (bySecret.get(secretId) ?? []).slice(-KEPT_PER_SECRET).reverse(),
  };
}
