import { X509Certificate } from 'node:crypto';
import { get } from 'node:https';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startVault, type RunningVault } from '../start';
import { createCertificate } from './certificate';

describe('the certificate of the vault', () => {
  const certificate = createCertificate(Date.now());
  let running: RunningVault;
  beforeAll(async () => {
    running = await startVault({ world: 'empty', tls: certificate });
  });
  afterAll(() => running.stop());

  it('is for this machine alone and signed by itself', () => {
    const read = new X509Certificate(certificate.cert);
    expect(read.verify(read.publicKey)).toBe(true);
    expect(read.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
    expect(read.checkHost('localhost')).toBe('localhost');
    expect(read.checkHost('example.test')).toBeUndefined();
    expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
  });

  const status = (ca?: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      get(`${running.url}/api/v1/healthcheck`, ca === undefined ? {} : { ca }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).on('error', reject);
    });

  it('is trusted by whoever is told to, with host names checked', async () => {
    expect(running.url).toMatch(/^https:\/\/localhost:\d+\/SecretServer$/u);
    expect(await status(certificate.cert)).toBe(200);
  });

  it('is trusted by nobody else', async () => {
    await expect(status()).rejects.toThrow(/self.signed/u);
    await expect(status(createCertificate(Date.now()).cert)).rejects.toThrow(/certificate/u);
  });

  it('is the one whose fingerprint is shown', async () => {
    const socket = connect({
      host: 'localhost',
      port: Number(new URL(running.url).port),
      rejectUnauthorized: false,
    });
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    expect(socket.getPeerCertificate().fingerprint256).toBe(certificate.fingerprint);
    socket.destroy();
  });
});
