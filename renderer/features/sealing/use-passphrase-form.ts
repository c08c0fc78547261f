import { useState } from 'react';
import { MIN_PASSPHRASE } from '../../../shared/passphrase';
import type { Failure } from '../../../shared/ipc/reply';

export type PassphraseProblem =
  | { readonly kind: 'needed' | 'different' | 'short' }
  | { readonly kind: 'failed'; readonly failure: Failure };

interface Options {
  /** A new passphrase is typed twice; one that exists needs only to fit. */
  readonly isNew: boolean;
  readonly givePassphrase: (passphrase: string) => Promise<Failure | undefined>;
}

const problemWith = (passphrase: string, repeated: string | undefined): PassphraseProblem | undefined => {
  if (passphrase === '') return { kind: 'needed' };
  if (repeated === undefined) return undefined;
  if (passphrase.length < MIN_PASSPHRASE) return { kind: 'short' };
  return passphrase === repeated ? undefined : { kind: 'different' };
};

/** The passphrase lives here, as long as the dialog is open, and is handed on once. */
export const usePassphraseForm = ({ isNew, givePassphrase }: Options) => {
  const [passphrase, setPassphrase] = useState('');
  const [repeated, setRepeated] = useState('');
  const [problem, setProblem] = useState<PassphraseProblem | undefined>(undefined);
  const [working, setWorking] = useState(false);

  const submit = async (): Promise<boolean> => {
    if (working) return false;
    const found = problemWith(passphrase, isNew ? repeated : undefined);
    setProblem(found);
    if (found) return false;

    setWorking(true);
    const failure = await givePassphrase(passphrase);
    setWorking(false);
    if (failure) setProblem({ kind: 'failed', failure });
    return !failure;
  };

  return {
    passphrase,
    repeated,
    problem,
    working,
    submit,
    setPassphrase: (typed: string) => {
      setPassphrase(typed);
      setProblem(undefined);
    },
    setRepeated: (typed: string) => {
      setRepeated(typed);
      setProblem(undefined);
    },
  };
};

export type PassphraseForm = ReturnType<typeof usePassphraseForm>;
