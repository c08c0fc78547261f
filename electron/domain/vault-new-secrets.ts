import type { SecretTemplates } from '../../shared/ticket-keys';
import type { Answered, Cancel, Pass } from './asking-ports';

/** An empty secret as its server wants it back, filled in: whatever else it says in there is nobody's business here. */
export interface SecretForm {
  readonly members: Readonly<Record<string, unknown>>;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

interface Filled {
  readonly form: SecretForm;
  readonly name: string;
  /** By slug. */
  readonly values: Readonly<Record<string, string>>;
}

/** Secrets that are not there yet. */
export interface VaultNewSecrets {
  readonly templates: (pass: Pass, cancel: Cancel) => Promise<Answered<SecretTemplates>>;
  readonly form: (
    pass: Pass,
    wanted: { readonly folder: number; readonly template: number },
    cancel: Cancel,
  ) => Promise<Answered<SecretForm>>;
  /** Answers with its number. */
  readonly make: (pass: Pass, filled: Filled, cancel: Cancel) => Promise<Answered<number>>;
}
