import { useEffect, useState } from 'react';
import type { TicketServer } from '../../../shared/ticket-key-servers';
import type { NewTicketKeyFile } from '../../../shared/ticket-keys';
import type { KeysDesk } from './desk';
import { useNewPassword } from './use-new-password';
import { useSecretPlace } from './use-secret-place';

/** A file while it is described. Its path follows the name of the farm until somebody has said where it goes. */
export const useNewFile = (desk: KeysDesk) => {
  const { keys } = desk;
  const [farm, setFarm] = useState('');
  const [server, setServer] = useState<TicketServer>('nginx');
  const [suggested, setSuggested] = useState('');
  const [chosen, setChosen] = useState<string>();
  const [isStored, setStored] = useState(false);
  const password = useNewPassword();
  const place = useSecretPlace(desk, isStored);

  useEffect(() => {
    let isNewest = true;
    void keys.client.suggestPath({ farm }).then((reply) => {
      if (isNewest && reply.ok) setSuggested(reply.value);
    });
    return () => {
      isNewest = false;
    };
  }, [keys, farm]);

  const path = chosen ?? suggested;
  return {
    farm,
    setFarm,
    server,
    setServer,
    path,
    setPath: setChosen,
    isStored,
    setStored,
    password,
    place,
    /** Undefined while it is not said where the secret is to go. */
    wanted: (raw: string | null): NewTicketKeyFile | undefined => {
      if (isStored && !place.place) return undefined;
      return {
        ...{ farm, server, path, raw, password: password.password() },
        store: isStored ? (place.place ?? null) : null,
      };
    },
  };
};

export type NewFile = ReturnType<typeof useNewFile>;
