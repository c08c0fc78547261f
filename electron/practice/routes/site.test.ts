import { afterEach, describe, expect, it } from 'vitest';
import type { Chosen } from '../chosen';
import { member, openBench, type Bench } from '../testing/client';

let bench: Bench | undefined;
afterEach(() => bench?.stop());

const open = async (chosen: Partial<Chosen>): Promise<Bench> =>
  (bench = await openBench({ world: 'empty', chosen }));

describe('the health check', () => {
  it('is answered to anybody, in the spelling that was chosen', async () => {
    expect(
      (await (await open({ health: 'healthy' })).ask('/api/v1/healthcheck?noBus=true')).json,
    ).toMatchObject({
      healthy: true,
      readOnlyMode: false,
      now: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}$/u) as string,
    });
    await bench?.stop();
    const capital = (await (await open({ health: 'Healthy' })).ask('/api/v1/healthcheck')).json;
    expect([member(capital, 'Healthy'), member(capital, 'healthy')]).toEqual([true, undefined]);
    await bench?.stop();
    expect((await (await open({ health: 'text' })).ask('/api/v1/healthcheck')).text).toBe('Healthy');
  });

  it('says when nothing may be changed', async () => {
    const vault = await open({});
    await vault.ask('/practice/mode', { token: vault.running.control, body: { readOnly: true } });
    expect((await vault.ask('/api/v1/healthcheck')).json).toMatchObject({ readOnlyMode: true });
  });
});

describe('the version', () => {
  const version = async (versionShape: Chosen['versionShape']): Promise<unknown> => {
    const vault = await open({ versionShape });
    return (await vault.ask('/api/v1/version', { token: vault.running.accessToken })).json;
  };
  const text = expect.stringMatching(/^\d+\.\d+\.\d{6}$/u) as string;

  it('stands plainly, in a model, in both, or is hidden', async () => {
    expect(await version('plain')).toEqual({ version: text });
    await bench?.stop();
    expect(await version('model')).toEqual({ model: { version: text } });
    await bench?.stop();
    expect(await version('both')).toEqual({ version: text, model: { version: text } });
    await bench?.stop();
    expect(await version('hidden')).toMatchObject({ errorCode: 'API_AccessDenied' });
  });

  it('is told to nobody who is not signed in', async () => {
    expect((await (await open({})).ask('/api/v1/version')).status).toBe(401);
  });
});
