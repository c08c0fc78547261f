import { exampleLooked, exampleSecret } from '../../../app/secret-double';
import { succeed } from '../../../../shared/ipc/reply';
import type { FieldVerbs } from '../field-verbs';
import { createSecretStore } from '../store';
import type { SecretVerbs } from '../secret-verbs';
import { actsOf, verbsOf } from '../verbs-of';

const store = createSecretStore({
  look: exampleSecret.look,
  values: exampleSecret,
  folderAt: () => Promise.resolve(succeed(null)),
  rotate: () => undefined,
  now: () => 0,
  onLooked: () => undefined,
});

/** All that can be done with the fields of a secret, and a test's own ways to do it. */
export const exampleVerbs = (change: Partial<FieldVerbs> = {}): FieldVerbs => ({
  ...verbsOf(store, exampleLooked),
  changes: 0,
  unavailable: undefined,
  say: () => undefined,
  ...change,
});

export const exampleActs = (change: Partial<SecretVerbs> = {}): SecretVerbs => ({
  ...actsOf(store, exampleLooked),
  unavailable: undefined,
  say: () => undefined,
  ...change,
});
