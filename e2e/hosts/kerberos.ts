import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { freePort } from './free-port';
import { programOf } from './installed';

export const KERBEROS_PROGRAMS = ['krb5kdc', 'kdb5_util', 'kadmin.local', 'kinit', 'kdestroy', 'klist'];

export const REALM = 'PRACTICE.EXAMPLE.TEST';

/** A realm of its own on loopback, which gives out real tickets. */
export interface Kerberos {
  /** Where programs find the realm, and the tickets of whoever has signed in to it. */
  readonly env: Readonly<Record<string, string>>;
  /** With the keys of the services. */
  readonly keytab: string;
  readonly takeTicket: () => void;
  readonly dropTicket: () => void;
  readonly stop: () => Promise<void>;
}

interface Realm {
  /** For all that belongs to it. */
  readonly folder: string;
  readonly user: string;
  readonly services: readonly string[];
}

const PASSWORD = 'practice';

/** Names are taken as they are: nobody else's name server is asked, and none says which host is meant. */
const clientConfig = (port: number): string => `[libdefaults]
  default_realm = ${REALM}
  rdns = false
  dns_canonicalize_hostname = false
  dns_lookup_realm = false
  dns_lookup_kdc = false
[realms]
  ${REALM} = {
    kdc = 127.0.0.1:${port}
  }
[domain_realm]
  localhost = ${REALM}
  127.0.0.1 = ${REALM}
`;

const serverConfig = (folder: string, port: number): string => `[kdcdefaults]
  kdc_listen = 127.0.0.1:${port}
  kdc_tcp_listen = 127.0.0.1:${port}
[realms]
  ${REALM} = {
    database_name = ${join(folder, 'principal')}
    key_stash_file = ${join(folder, 'stash')}
    max_life = 10h
  }
[logging]
  kdc = FILE:${join(folder, 'kdc.log')}
`;

export const startKerberos = async ({ folder, user, services }: Realm): Promise<Kerberos> => {
  const port = await freePort();
  const keytab = join(folder, 'keytab');
  const env = {
    KRB5_CONFIG: join(folder, 'krb5.conf'),
    KRB5CCNAME: `FILE:${join(folder, 'tickets')}`,
  };
  const all = { ...process.env, ...env, KRB5_KDC_PROFILE: join(folder, 'kdc.conf'), LC_ALL: 'C' };
  writeFileSync(env.KRB5_CONFIG, clientConfig(port));
  writeFileSync(all.KRB5_KDC_PROFILE, serverConfig(folder, port));

  const run = (name: string, args: readonly string[], input = '') => {
    execFileSync(programOf(name) ?? name, args, { env: all, input, stdio: ['pipe', 'ignore', 'pipe'] });
  };
  const administer = (query: string) => {
    run('kadmin.local', ['-r', REALM, '-q', query]);
  };
  run('kdb5_util', ['create', '-s', '-P', PASSWORD, '-r', REALM]);
  administer(`addprinc -pw ${PASSWORD} ${user}`);
  for (const service of services) {
    administer(`addprinc -randkey ${service}`);
    administer(`ktadd -k ${keytab} ${service}`);
  }

  const server = spawn(programOf('krb5kdc') ?? '', ['-n', '-r', REALM], {
    env: all,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(server, 'exit');
  // It says that it starts once it listens.
  await Promise.race([
    once(createInterface(server.stderr), 'line'),
    ended.then(() => Promise.reject(new Error('the Kerberos server ended before it was there'))),
  ]);

  return {
    env,
    keytab,
    takeTicket: () => {
      run('kinit', [user], `${PASSWORD}\n`);
    },
    dropTicket: () => {
      run('kdestroy', ['-q']);
    },
    stop: async () => {
      server.kill();
      await ended;
    },
  };
};
