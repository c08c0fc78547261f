import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './free-port';
import { programOf } from './installed';

const MODULES = '/usr/lib/apache2/modules';

export const hasApache = (): boolean =>
  programOf('apache2') !== undefined && existsSync(join(MODULES, 'mod_auth_gssapi.so'));

/** The header in which it hands on whom it knows the caller to be. */
export const REMOTE_USER = 'x-remote-user';

interface Front {
  /** For all that belongs to it. */
  readonly folder: string;
  readonly keytab: string;
  /** The practice vault behind it. */
  readonly vault: string;
}

export interface Apache {
  /** The address of the site, as it is known in front. */
  readonly url: string;
  readonly stop: () => Promise<void>;
}

const NEEDED = [
  'mpm_event',
  'authn_core',
  'authz_core',
  'authz_user',
  'auth_gssapi',
  'headers',
  'proxy',
  'proxy_http',
];

const config = ({ folder, keytab, vault }: Front, port: number): string => {
  const { origin, pathname } = new URL(vault);
  return `
ServerRoot "${folder}"
DefaultRuntimeDir "${folder}"
PidFile "${join(folder, 'apache.pid')}"
ErrorLog "${join(folder, 'apache.log')}"
ServerName localhost
Listen 127.0.0.1:${port}
${NEEDED.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
StartServers 1
ThreadsPerChild 8
MinSpareThreads 1
MaxSpareThreads 16
MaxRequestWorkers 16
ServerLimit 2
RequestHeader unset ${REMOTE_USER}
ProxyPass / ${origin}/
<Location "${pathname}/winauthwebservices">
  AuthType GSSAPI
  AuthName "Practice"
  GssapiCredStore keytab:${keytab}
  GssapiAllowedMech krb5
  Require valid-user
  RequestHeader set ${REMOTE_USER} expr=%{REMOTE_USER}
</Location>
`;
};

const answers = async (url: string): Promise<boolean> => {
  try {
    await fetch(url);
    return true;
  } catch {
    return false;
  }
};

/** A web server that asks for a Kerberos ticket in front of the folder for Windows accounts, as IIS does. */
export const startApache = async (front: Front): Promise<Apache> => {
  const port = await freePort();
  const file = join(front.folder, 'apache.conf');
  writeFileSync(file, config(front, port));
  const server = spawn(programOf('apache2') ?? '', ['-DFOREGROUND', '-f', file], {
    env: { ...process.env, LC_ALL: 'C' },
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const log = join(front.folder, 'apache.log');
  const gone = ended.then(() => {
    throw new Error(`Apache ended: ${existsSync(log) ? readFileSync(log, 'utf8') : 'without a word'}`);
  });
  const url = `http://localhost:${port}${new URL(front.vault).pathname}`;
  await Promise.race([expect.poll(() => answers(`http://127.0.0.1:${port}/`)).toBe(true), gone]);
  return {
    url,
    stop: async () => {
      gone.catch(() => undefined);
      server.kill();
      await ended;
    },
  };
};
