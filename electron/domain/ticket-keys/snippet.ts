import type { KeySnippet } from '../../../shared/ticket-keys';
import type { TicketServer } from '../../../shared/ticket-key-servers';
import { namesOf, plainNameOf } from './server-files';

interface Asked {
  readonly farm: string;
  readonly server: TicketServer;
}

/** What goes into the configuration of each server. It names files on the node, and never a key. */
const LINES: Readonly<Record<TicketServer, (names: readonly string[], farm: string) => readonly string[]>> = {
  nginx: (names) => [
    '# The first file encrypts, the others only open tickets. All nodes need the same certificate.',
    'ssl_session_tickets on;',
    ...names.map((name) => `ssl_session_ticket_key /run/nginx/${name};`),
    'ssl_session_timeout 8h;',
    '# then: nginx -s reload',
  ],
  haproxy: ([name = '']) => [
    '# From the oldest key to the newest: the last but one encrypts, the last is the next one.',
    `bind :443 ssl crt /etc/haproxy/site.pem tls-ticket-keys /run/haproxy/${name}`,
    '',
    '# A running HAProxy takes the newest key without a reload. Keep its socket at mode 600: it shows keys.',
    `printf 'set ssl tls-key /run/haproxy/${name} %s\\n' "$(tail -n 1 /run/haproxy/${name})" | socat stdio /run/haproxy/admin.sock`,
  ],
  envoy: (names) => [
    '# Under common_tls_context of a DownstreamTlsContext: the first key encrypts, all of them open tickets.',
    'session_ticket_keys:',
    '  keys:',
    ...names.map((name) => `    - filename: /run/envoy/${name}`),
  ],
  apache: ([name = '']) => [
    '# One key alone: tickets of the one before are refused after the restart.',
    'SSLSessionTickets on',
    `SSLSessionTicketKeyFile /run/apache2/${name}`,
    '# then: apachectl graceful',
  ],
  node: ([name = ''], farm) => [
    '// One key alone. All nodes need the same sessionIdContext.',
    "const { readFileSync } = require('node:fs');",
    `const ticketKeys = readFileSync('/run/keys/${name}');`,
    `const server = tls.createServer({ key, cert, ticketKeys, sessionIdContext: '${farm.slice(0, 32)}' });`,
    '// and later, for new connections: server.setTicketKeys(ticketKeys)',
  ],
  go: (names) => [
    '// The first key encrypts, all of them open tickets.',
    'var keys [][32]byte',
    `for _, name := range []string{${names.map((name) => `"/run/keys/${name}"`).join(', ')}} {`,
    '\tkey, err := os.ReadFile(name)',
    '\tif err != nil || len(key) != 32 {',
    '\t\tlog.Fatal("ticket key ", name)',
    '\t}',
    '\tkeys = append(keys, [32]byte(key))',
    '}',
    'config.SetSessionTicketKeys(keys)',
  ],
};

export const snippetOf = ({ farm, server }: Asked): KeySnippet => {
  const files = namesOf({ farm, server });
  return { files, text: LINES[server](files, plainNameOf(farm)).join('\n') };
};
