import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, connect as connectPlain } from 'node:net';
import { delimiter, join } from 'node:path';
import { connect, type SecureVersion } from 'node:tls';
import { setTimeout as pause } from 'node:timers/promises';

const FOR_SERVERS = ['/usr/local/sbin', '/usr/sbin', '/sbin'];
const MODULES = '/usr/lib/apache2/modules';

/** Undefined where it is not installed. */
const programOf = (name: string): string | undefined =>
  [...(process.env['PATH'] ?? '').split(delimiter), ...FOR_SERVERS]
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

export const isMissing = (...names: readonly string[]): boolean =>
  names.some((name) => programOf(name) === undefined);

export interface Certified {
  readonly cert: string;
  readonly key: string;
}

/** One server of a farm, with the lines that the app gives for it. */
export interface Node {
  readonly folder: string;
  readonly certificate: Certified;
  readonly lines: string;
  /** Where it is to listen; a port that is free on this computer where nothing is said. */
  readonly at?: Address;
}

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Running extends Address {
  readonly folder: string;
  readonly stop: () => Promise<void>;
}

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address ? address.port : 0;
};

const HERE = '127.0.0.1';

const isListening = ({ host, port }: Address): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connectPlain(port, host);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });

interface Program {
  readonly name: string;
  readonly arguments: readonly string[];
  readonly at: Address;
  readonly folder: string;
}

const start = async ({ name, at, folder, ...program }: Program): Promise<Running> => {
  const child = spawn(programOf(name) ?? name, program.arguments, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += String(text)));
  const exited = once(child, 'exit');
  // There is nothing to wait on but its port: it tells nobody that it listens.
  while (!(await isListening(at))) {
    if (child.exitCode !== null) throw new Error(`${name} did not start: ${said}`);
    await pause(20);
  }
  return {
    ...at,
    folder,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
};

const pemsIn = async (folder: string, { cert, key }: Certified) => {
  await mkdir(folder, { recursive: true });
  const [certFile, keyFile, both] = ['site.crt', 'site.key', 'site.pem'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeFile(certFile, cert);
  await writeFile(keyFile, key, { mode: 0o600 });
  await writeFile(both, `${cert}\n${key}`, { mode: 0o600 });
  return { certFile, keyFile, both };
};

export const startNginx = async ({ folder, certificate, lines }: Node): Promise<Running> => {
  const { certFile, keyFile } = await pemsIn(folder, certificate);
  const port = await freePort();
  const spool = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${join(folder, kind)};`,
  );
  // Without a cache of its own, so that only the ticket can bring a session back.
  const config = `daemon off; worker_processes 1; pid ${join(folder, 'pid')}; error_log ${join(folder, 'log')};
events { worker_connections 64; }
http { access_log off; ${spool.join(' ')}
  server { listen 127.0.0.1:${port} ssl; server_name localhost;
    ssl_certificate ${certFile}; ssl_certificate_key ${keyFile}; ssl_protocols TLSv1.2 TLSv1.3; ssl_session_cache off;
    ${lines.replaceAll('/run/nginx', folder)}
    location / { return 200 "here"; } } }
`;
  await writeFile(join(folder, 'nginx.conf'), config);
  const given = ['-e', join(folder, 'log'), '-p', folder, '-c', join(folder, 'nginx.conf')];
  return start({ name: 'nginx', arguments: given, at: { host: HERE, port }, folder });
};

export const startHaproxy = async ({ folder, certificate, lines }: Node): Promise<Running> => {
  const { both } = await pemsIn(folder, certificate);
  const port = await freePort();
  const bind = lines
    .replaceAll('/run/haproxy', folder)
    .replace('/etc/haproxy/site.pem', both)
    .replace('bind :443', `bind 127.0.0.1:${port}`)
    .split('\n')
    .find((line) => line.startsWith('bind '));
  const config = `global
  stats socket ${join(folder, 's')} mode 600 level admin
  tune.ssl.cachesize 0
defaults
  mode http
  timeout client 5s
  timeout connect 5s
  timeout server 5s
frontend site
  ${bind ?? ''}
  http-request return status 200 content-type text/plain string here
`;
  await writeFile(join(folder, 'haproxy.cfg'), config);
  const given = ['-db', '-f', join(folder, 'haproxy.cfg')];
  return start({ name: 'haproxy', arguments: given, at: { host: HERE, port }, folder });
};

/** What the line in the app's snippet sends, over the same socket. */
export const pushToHaproxy = async ({ folder }: Running, keys: string): Promise<string> => {
  const newest = (await readFile(join(folder, keys), 'utf8')).trimEnd().split('\n').at(-1) ?? '';
  const socket = connectPlain(join(folder, 's'));
  socket.end(`set ssl tls-key ${join(folder, keys)} ${newest}\n`);
  let said = '';
  for await (const text of socket) said += String(text);
  return said;
};

export const hasApache = (): boolean => !isMissing('apache2') && existsSync(join(MODULES, 'mod_ssl.so'));

const apacheProgram = async ({ folder, certificate, lines, ...node }: Node): Promise<Program> => {
  const { certFile, keyFile } = await pemsIn(folder, certificate);
  const at = node.at ?? { host: HERE, port: await freePort() };
  const isRoot = process.getuid?.() === 0;
  const modules = ['mpm_event', 'authz_core', 'ssl'];
  const config = `ServerRoot "${folder}"
DefaultRuntimeDir "${folder}"
PidFile "${join(folder, 'pid')}"
ErrorLog "${join(folder, 'log')}"
LogLevel ssl:debug
ServerName localhost
Listen ${at.host}:${at.port}
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
StartServers 1
SSLSessionCache none
<VirtualHost *:${at.port}>
ServerName localhost
SSLEngine on
SSLProtocol -all +TLSv1.2 +TLSv1.3
SSLCertificateFile ${certFile}
SSLCertificateKeyFile ${keyFile}
${lines.replaceAll('/run/apache2', folder)}
</VirtualHost>
`;
  await writeFile(join(folder, 'apache.conf'), config);
  // Not as its single process of -X: there the mod_ssl of Debian 12 (2.4.71 with OpenSSL 3) proves its tickets with bytes
  // of a stack that is gone, which are others in each process, so that no node lets in whoever comes from another one.
  const given = ['-DFOREGROUND', '-f', join(folder, 'apache.conf')];
  return { name: 'apache2', arguments: given, at, folder };
};

export const startApache = async (node: Node): Promise<Running> => start(await apacheProgram(node));

/** Of a start that is to come to nothing. It listens before it reads its keys, so that only its end tells. */
export const endOfApache = async (node: Node): Promise<number | null> => {
  const { name, arguments: given } = await apacheProgram(node);
  const child = spawn(programOf(name) ?? name, given, { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
};

export interface Visit {
  readonly isResumed: boolean;
  /** To come back with. */
  readonly session: Buffer;
}

/** Asks for a page, to the end: with TLS 1.3 the ticket comes after everything else. */
export const visit = async (
  { host, port }: Address,
  version: SecureVersion,
  session?: Buffer,
): Promise<Visit> => {
  const socket = connect({
    ...{ host, port, servername: 'localhost', rejectUnauthorized: false },
    ...{ minVersion: version, maxVersion: version, ...(session && { session }) },
  });
  let came: Buffer | undefined;
  socket.on('session', (ticket) => (came = ticket));
  await once(socket, 'secureConnect');
  const isResumed = socket.isSessionReused();
  socket.write('GET / HTTP/1.0\r\nHost: localhost\r\n\r\n');
  socket.resume();
  await once(socket, 'close');
  return { isResumed, session: came ?? session ?? Buffer.alloc(0) };
};
