import { succeed, type Reply } from '../../../shared/ipc/reply';
import type { AboutSecret, Beat, CopiedValue } from '../../../shared/secret';
import type { AuditsPage, WantedAuditsPage } from '../../../shared/secret-audits';
import type { ClipboardGuard } from '../clipboard/clipboard-guard';
import type { Authorised } from '../session/authorised';
import { pageAddressOf } from './secret-page';

export interface SecretActs {
  /** Has the server try the password. It goes on by itself: `beatOf` tells how far it is. */
  readonly beat: (id: number) => Promise<Reply<true>>;
  readonly beatOf: (id: number) => Promise<Reply<Beat>>;
  readonly expire: (id: number) => Promise<Reply<true>>;
  readonly audits: (wanted: WantedAuditsPage) => Promise<Reply<AuditsPage>>;
  /** What leads to the secret, and is none. */
  readonly copyAbout: (about: AboutSecret) => Promise<Reply<CopiedValue>>;
}

interface SecretActsDeps extends Pick<Authorised, 'read' | 'write'> {
  readonly clipboard: Pick<ClipboardGuard, 'copy'>;
  /** The address of the site that is signed in at. */
  readonly server: () => string;
  /** What somebody writes who asks to be let in. */
  readonly requestFor: (id: number) => string;
}

const RUNNING: ReadonlySet<string> = new Set(['Pending', 'Processing']);

type TextDeps = Pick<SecretActsDeps, 'server' | 'requestFor'>;

const textOf = ({ id, what }: AboutSecret, { server, requestFor }: TextDeps): string => {
  switch (what) {
    case 'id':
      return String(id);
    case 'link':
      return pageAddressOf(server(), id);
    case 'request':
      return requestFor(id);
    case 'powershell':
      return `Get-TssSecret -TssSession $session -Id ${id}`;
  }
};

export const createSecretActs = ({ read, write, clipboard, ...deps }: SecretActsDeps): SecretActs => ({
  beat: (id) => write((at, pass, cancel) => at.secret.beat(pass, id, cancel)),
  beatOf: async (id) => {
    const summary = await read((at, pass, cancel) => at.secret.summary(pass, id, cancel));
    if (!summary.ok) return summary;
    const { heartbeat } = summary.value;
    return succeed({ heartbeat, isRunning: heartbeat !== null && RUNNING.has(heartbeat) });
  },
  expire: (id) => write((at, pass, cancel) => at.secret.expire(pass, id, cancel)),
  audits: async (wanted) => {
    const page = await read((at, pass, cancel) => at.secret.audits(pass, wanted, cancel));
    if (!page.ok) return page;
    const { records, total } = page.value;
    // A server may send more than was asked for.
    const shown = records.slice(0, wanted.take).map(({ account: _, ...record }) => record);
    return succeed({ records: shown, total });
  },
  copyAbout: (about) => clipboard.copy({ label: about.label, value: textOf(about, deps), isSecret: false }),
});
