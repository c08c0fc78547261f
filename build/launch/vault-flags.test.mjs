import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { parseRecord } from '../setup/json.mjs';
import { createProject } from '../setup/project.mjs';
import { createReport } from '../setup/report.mjs';
import { createProcesses, firstLineOf, readyOf, statusOf } from './started-vault.mjs';
import { ensureVaultBuilt, vaultProgram } from './vault-build.mjs';

const project = createProject();
const processes = createProcesses();
beforeAll(() => ensureVaultBuilt(project, createReport(process.stderr)));
afterEach(() => processes.endAll());

/** @param {string[]} args */
const startVault = (...args) => processes.start(vaultProgram(project), args);

/** @param {string[]} args */
async function readyVault(...args) {
  const started = startVault('--json', ...args);
  return { ...started, ...readyOf(await firstLineOf(started.child.stdout)) };
}

/** @param {string} url @param {Record<string, string>} form */
async function tokenOf(url, form) {
  const reply = await fetch(`${url}/oauth2/token`, { method: 'POST', body: new URLSearchParams(form) });
  return { status: reply.status, body: parseRecord(await reply.text()) };
}

/** @param {string} username */
const person = (username) => ({ grant_type: 'password', username, password: 'Practice-1' });

/** @param {string} url @param {Record<string, string>} [headers] */
async function told(url, headers = {}) {
  const reply = await fetch(url, { headers });
  return { status: reply.status, body: parseRecord(await reply.text()) };
}

describe('the flags of the vault', () => {
  it('are all kept at once', async () => {
    const { url, names, users, accessToken } = await readyVault(
      ...['--port', '0', '--host', '127.0.0.1', '--base', '/a/b', '--world', 'demo', '--seed', '7'],
      ...['--token-seconds', '60', '--refresh-tokens', 'off', '--otp', 'off', '--health', 'Healthy'],
      ...['--version-shape', 'plain', '--trust-proxy-user', 'X-User', '--choice', 'deniedStatus=403'],
    );
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/a\/b$/u);
    expect(names[0]).toBe('admin');
    expect(users.some((user) => 'otpSecret' in user)).toBe(false);
    expect((await told(`${url}/api/v1/healthcheck`)).body).toMatchObject({ Healthy: true });

    const coded = await tokenOf(url, person('coded'));
    expect(coded).toMatchObject({ status: 200, body: { expires_in: 59 } });
    expect(coded.body).not.toHaveProperty('refresh_token');

    const headers = { authorization: `Bearer ${accessToken}` };
    expect(Object.keys((await told(`${url}/api/v1/version`, headers)).body)).toEqual(['version']);
    expect(await told(`${url}/api/v1/secrets/999999`, headers)).toMatchObject({ status: 403 });
    const me = `${url}/winauthwebservices/api/v1/users/current`;
    expect((await told(me, { 'x-user': 'PRACTICE\\dora' })).body).toMatchObject({ userName: 'dora' });
  });

  it('count refreshes, ask for codes and fill the empty world with nobody but its first user', async () => {
    const { url } = await readyVault('--max-refreshes', '1');
    expect(await tokenOf(url, person('coded'))).toMatchObject({ status: 400 });
    /** @param {Record<string, unknown>} body */
    const refresh = (body) =>
      tokenOf(url, { grant_type: 'refresh_token', refresh_token: String(body['refresh_token']) });
    const second = await refresh((await tokenOf(url, person('admin'))).body);
    expect(second.status).toBe(200);
    expect((await refresh(second.body)).status).toBe(400);
    expect((await readyVault('--world', 'empty')).names).toEqual(['admin']);
  });

  it('say with one sentence that the port is taken', async () => {
    const { port } = new URL((await readyVault()).url);
    const { child, output } = startVault('--port', port);
    expect(await statusOf(child)).toBe(1);
    expect(output).toEqual({ out: '', err: `Port ${port} is taken by another program.\n` });
  });
});

/** @param {string} url */
async function lineTo(url) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false });
  await once(socket, 'secureConnect');
  // The vault goes without a word.
  socket.on('error', () => socket.destroy());
  return socket;
}

/**
 * @param {string} url
 * @param {{ call: string, token: string, body?: string }} request
 */
function requestOf(url, { call, token, body = '' }) {
  const [method, path] = call.split(' ');
  return [
    `${method} ${new URL(url).pathname}${path} HTTP/1.1`,
    'Host: localhost',
    `Authorization: Bearer ${token}`,
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    '',
    body,
  ].join('\r\n');
}

describe('a vault that is told to end', () => {
  it('ends at once, with encrypted lines open and an answer under way that takes its time', async () => {
    const { child, output, url, control, accessToken, fingerprint } = await readyVault('--tls');
    const [busy, idle] = await Promise.all([lineTo(url), lineTo(url)]);
    expect(busy.getPeerCertificate().fingerprint256).toBe(fingerprint);
    const heard = { text: '' };
    busy.on('data', (chunk) => (heard.text += String(chunk)));
    const slow = '{"match":{"path":"/api/v1/version"},"do":"trickle"}';
    busy.write(requestOf(url, { call: 'POST /practice/mischief', token: control, body: slow }));
    await vi.waitFor(() => {
      expect(heard.text).toContain('"id"');
    });
    heard.text = '';
    busy.write(requestOf(url, { call: 'GET /api/v1/version', token: accessToken }));
    await vi.waitFor(() => {
      expect(heard.text).toContain('\r\n\r\n');
    });
    const gone = [once(busy, 'close'), once(idle, 'close')];
    child.kill('SIGTERM');
    expect(await statusOf(child)).toBe(0);
    await Promise.all(gone);
    expect(heard.text).not.toContain('}');
    expect(output.out.trimEnd().split('\n')).toHaveLength(1);
    expect(output.err).toBe('');
  });

  it.skipIf(process.platform !== 'linux')('ends while it still fills a large world', async () => {
    const { child, output } = startVault('--json', '--world', 'large');
    // Node alone needs half of this: more can only be the world.
    await vi.waitFor(
      () => {
        expect(residentMb(child.pid ?? 0)).toBeGreaterThan(100);
      },
      {
        timeout: 20_000,
        interval: 5,
      },
    );
    const isReady = output.out !== '';
    child.kill('SIGTERM');
    await statusOf(child);
    expect([isReady, output.out, child.signalCode]).toEqual([false, '', 'SIGTERM']);
  });
});

/** @param {number} pid */
function residentMb(pid) {
  const kilobytes = /^VmRSS:\s+(\d+)/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1_024;
}
