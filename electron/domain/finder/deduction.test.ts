import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/finder';
import type { Health } from '../ports';
import { deduce } from './deduction';

const well: Health = { kind: 'tells', isHealthy: true };
const other: Health = { kind: 'other' };
const silent: Health = { kind: 'nothing', failure: { code: 'no-answer' } };
const strange: Health = { kind: 'nothing', failure: { code: 'certificate-untrusted' } };

/** Asks as told, of a world that knows these addresses, and gives what was asked and what was found. */
const find = (
  base: string,
  world: Readonly<Record<string, Health>>,
): { asked: string[]; finding: Finding } => {
  const asked: string[] = [];
  const came: Health[] = [];
  for (;;) {
    const { ask, finding } = deduce(base, came);
    if (finding) return { asked, finding };
    asked.push(ask);
    came.push(world[ask] ?? other);
  }
};

const HOST = 'https://vault.corp.example';
const SITE = `${HOST}/SecretServer`;
const CHECK = '/api/v1/healthcheck';

describe('what stands at an address', () => {
  it('is a Secret Server where the health check tells of health, and nothing else is asked', () => {
    const found = find(SITE, { [`${SITE}${CHECK}`]: well });
    expect(found).toEqual({
      asked: [`${SITE}${CHECK}`],
      finding: { state: 'vault', server: SITE, isHealthy: true },
    });
  });

  it('is a Secret Server, too, where that says that it is not well', () => {
    const { finding } = find(SITE, { [`${SITE}${CHECK}`]: { kind: 'tells', isHealthy: false } });
    expect(finding).toEqual({ state: 'vault', server: SITE, isHealthy: false });
  });

  it('is something else with the vault nearby where only /SecretServer answers', () => {
    const { finding } = find(HOST, { [`${SITE}${CHECK}`]: well });
    expect(finding).toEqual({ state: 'elsewhere', server: HOST, instead: SITE });
  });

  it('is nothing of ours where nothing nearby answers either', () => {
    const { asked, finding } = find(HOST, {});
    expect(asked).toEqual([`${HOST}${CHECK}`, `${SITE}${CHECK}`, `${HOST}/health`]);
    expect(finding).toEqual({ state: 'elsewhere', server: HOST, instead: null });
  });

  it('is looked for in the folder of the same host whatever the path, and not again where that is the address', () => {
    expect(find(`${HOST}/vault`, { [`${SITE}${CHECK}`]: well }).finding).toMatchObject({ instead: SITE });
    expect(find(`${HOST}/secretserver`, {}).asked).toEqual([
      `${HOST}/secretserver${CHECK}`,
      `${HOST}/secretserver/health`,
    ]);
  });

  it('is a tenant of the platform where only /health answers', () => {
    expect(find(HOST, { [`${HOST}/health`]: well }).finding).toEqual({ state: 'platform', server: HOST });
  });

  it('is no tenant where some program at the root of the host is healthy, and the vault lies in its folder', () => {
    const { finding } = find(HOST, { [`${HOST}/health`]: well, [`${SITE}${CHECK}`]: well });
    expect(finding).toEqual({ state: 'elsewhere', server: HOST, instead: SITE });
  });

  it('is not looked for in a folder of the platform', () => {
    const tenant = 'https://corp.delinea.app';
    expect(find(tenant, {}).asked).toEqual([`${tenant}${CHECK}`, `${tenant}/health`]);
  });

  it.each([
    ['unreachable', silent],
    ['untrusted', strange],
  ])('is %s after the first question, and no other is asked', (state, came) => {
    expect(find(HOST, { [`${HOST}${CHECK}`]: came })).toEqual({
      asked: [`${HOST}${CHECK}`],
      finding: { state, server: HOST },
    });
  });

  it('is as good as unknown to a question that is cut off after others were answered', () => {
    const { finding } = find(HOST, { [`${SITE}${CHECK}`]: silent });
    expect(finding).toEqual({ state: 'elsewhere', server: HOST, instead: null });
  });
});
