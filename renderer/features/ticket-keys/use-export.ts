import { useEffect, useState } from 'react';
import { takesSize, type TicketServer } from '../../../shared/ticket-key-servers';
import type { KeySnippet } from '../../../shared/ticket-keys';
import { useWords } from '../../app/words';
import type { FileDesk } from './desk';
import { useKeyAttempt } from './use-key-attempt';

/** Files and lines for one kind of server. What it shows names files, and never a key. */
export const useExport = ({ keys, file, say, alert }: FileDesk) => {
  const t = useWords();
  const [chosen, setServer] = useState<TicketServer>(file.server);
  const server = takesSize(chosen, file.size) ? chosen : file.server;
  const [snippet, setSnippet] = useState<KeySnippet>();
  const [folder, setFolder] = useState<string>();
  const tried = useKeyAttempt(alert);
  const { id } = file;

  useEffect(() => {
    let isNewest = true;
    void keys.client.snippet({ id, server }).then((reply) => {
      if (isNewest && reply.ok) setSnippet(reply.value);
    });
    return () => {
      isNewest = false;
    };
  }, [keys, id, server]);

  return {
    server,
    setServer,
    snippet,
    /** Where the last export went. */
    folder,
    tried,
    copySnippet: () =>
      tried.attempt(async () => {
        const reply = await keys.client.copySnippet({ id, server });
        return reply.ok ? undefined : reply.failure;
      }),
    exportFiles: async () => {
      const into = await keys.client.chooseFolder();
      if (!into.ok || into.value === null) return;
      const chosenFolder = into.value;
      await tried.attempt(async () => {
        const reply = await keys.exportTo({ id, server, folder: chosenFolder });
        if (!reply.ok) return reply.failure;
        setFolder(reply.value.folder);
        say(t('ticketKeys.export.said', { count: reply.value.names.length, folder: reply.value.folder }));
        return undefined;
      });
    },
    markReloaded: async () => {
      if (await keys.markReloaded(id)) say(t('ticketKeys.export.reloadedSaid'));
    },
    deleteExported: async () => {
      if (await keys.deleteExported(id)) say(t('ticketKeys.export.deletedSaid'));
    },
  };
};

export type KeyExport = ReturnType<typeof useExport>;
