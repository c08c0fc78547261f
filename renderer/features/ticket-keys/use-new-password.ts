import { useState } from 'react';
import type { NewFilePassword } from '../../../shared/ticket-keys';

/** A password for a file, while it is chosen: made by Keyturn, unless somebody wants to type one. */
export const useNewPassword = () => {
  const [kind, setKind] = useState<NewFilePassword['kind']>('generate');
  const [value, setValue] = useState('');
  const [repeated, setRepeated] = useState('');
  return {
    kind,
    setKind,
    value,
    setValue,
    repeated,
    setRepeated,
    password: (): NewFilePassword => (kind === 'generate' ? { kind } : { kind, value, repeated }),
  };
};

export type NewPassword = ReturnType<typeof useNewPassword>;
