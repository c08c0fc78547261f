import { describe, expect, it } from 'vitest';
import { readPolicy } from '../domain/policy/policy';
import type { FoundPolicy } from '../domain/policy/policy-ports';
import { createPolicyPlaces, LINUX_POLICY, MAC_POLICY, REGISTRY_KEY } from './policy-places';

const POLICIES = String.raw`HKLM\Software\Policies`;
const WHOLE = String.raw`HKEY_LOCAL_MACHINE\Software\Policies`;
const ABOVE = `\r\n${WHOLE}\\Microsoft\r\n${WHOLE}\\Keyturn\r\n`;

const VALUES = [
  '',
  `${WHOLE}\\Keyturn`,
  String.raw`    allowedServers    REG_MULTI_SZ    https://a.example\0https://b.example/SecretServer`,
  '    presetServer    REG_SZ    https://a.example',
  '    clipboardSeconds    REG_DWORD    0x14',
  '    lockOnClose    REG_DWORD    0x1',
  '    practiceVault    REG_DWORD    0x0',
  '',
].join('\r\n');

interface World {
  readonly platform: NodeJS.Platform;
  readonly written?: Readonly<Record<string, string>>;
  readonly file?: FoundPolicy;
}

const setUp = ({ platform, written = {}, file = { state: 'absent' } }: World) => {
  const asked: string[] = [];
  const run: Parameters<typeof createPolicyPlaces>[0]['run'] = (program, given) => {
    asked.push([program, ...given].join(' '));
    const answer = written[given.find((each) => Object.hasOwn(written, each)) ?? ''];
    return answer === undefined ? Promise.reject(new Error('exit 1')) : Promise.resolve(answer);
  };
  const findFile: Parameters<typeof createPolicyPlaces>[0]['findFile'] = async ({ path, judge }) => {
    asked.push(path);
    if (file.state === 'found' && platform === 'win32') {
      try {
        await judge({} as never, path);
      } catch (error) {
        return { state: 'refused', from: path, why: (error as { why: 'other-owner' }).why, detail: '' };
      }
    }
    return file;
  };
  const environment = { SystemRoot: String.raw`C:\Windows`, ProgramData: String.raw`C:\ProgramData` };
  return { find: createPolicyPlaces({ platform, environment, findFile, run }), asked };
};

const SHOW = '(Get-Acl -LiteralPath $env:POLICY_PATH).Sddl';
const FILE: FoundPolicy = { state: 'found', from: 'policy.json', text: '{}' };

describe('where a policy is looked for', () => {
  it('is one file on Linux', async () => {
    const { find, asked } = setUp({ platform: 'linux' });
    expect(await find()).toEqual({ state: 'absent' });
    expect(asked).toEqual([LINUX_POLICY]);
  });

  it('is a managed preference on a Mac, put into JSON by a program of the system', async () => {
    const file: FoundPolicy = { state: 'found', from: MAC_POLICY, text: 'bplist00' };
    const { find, asked } = setUp({ platform: 'darwin', file, written: { json: '{"updates":false}' } });
    expect(await find()).toEqual({ state: 'found', from: MAC_POLICY, text: '{"updates":false}' });
    expect(asked[1]).toBe(`/usr/bin/plutil -convert json -o - ${MAC_POLICY}`);
  });

  it('is refused on a Mac where the program cannot read it', async () => {
    const file: FoundPolicy = { state: 'found', from: MAC_POLICY, text: 'noise' };
    expect(await setUp({ platform: 'darwin', file }).find()).toMatchObject({ state: 'refused' });
  });

  it('is the registry on Windows, and what stands there is a policy', async () => {
    const { find, asked } = setUp({
      platform: 'win32',
      written: { [POLICIES]: ABOVE, [REGISTRY_KEY]: VALUES },
    });
    const found = await find();
    expect(asked).toEqual([
      String.raw`C:\Windows\System32\reg.exe query HKLM\Software\Policies /reg:64`,
      String.raw`C:\Windows\System32\reg.exe query HKLM\Software\Policies\Keyturn /reg:64`,
    ]);
    expect(readPolicy(found)).toEqual({
      state: 'in-force',
      from: REGISTRY_KEY,
      fault: undefined,
      said: {
        allowedServers: ['https://a.example', 'https://b.example/SecretServer'],
        presetServer: 'https://a.example',
        clipboardSeconds: '20',
        lockOnClose: true,
        practiceVault: false,
      },
    });
  });

  it('is not the registry where a value in it is of a kind that says nothing', async () => {
    const values = `${VALUES}    updates    REG_BINARY    00\r\n`;
    const { find } = setUp({ platform: 'win32', written: { [POLICIES]: ABOVE, [REGISTRY_KEY]: values } });
    expect(readPolicy(await find())).toMatchObject({ fault: { why: 'bad-value', detail: 'updates' } });
  });

  it('is refused where the registry cannot be asked: nobody knows what stands there', async () => {
    expect(await setUp({ platform: 'win32' }).find()).toEqual({
      state: 'refused',
      from: REGISTRY_KEY,
      why: 'not-read',
      detail: 'reg.exe',
    });
    const half = setUp({ platform: 'win32', written: { [POLICIES]: ABOVE } });
    expect(await half.find()).toMatchObject({ state: 'refused', why: 'not-read' });
  });

  it.each([
    ['O:BAG:SYD:(A;;FA;;;BA)(A;;FR;;;BU)', { state: 'found' }],
    ['O:S-1-5-21-7G:SYD:(A;;FA;;;BA)', { state: 'refused', why: 'other-owner' }],
  ])('is a file on Windows where the registry has none, by its rights %s', async (sddl, expected) => {
    const { find, asked } = setUp({
      platform: 'win32',
      file: FILE,
      written: { [POLICIES]: `${WHOLE}\\Microsoft\r\n`, [SHOW]: `${sddl}\r\n` },
    });
    expect(await find()).toMatchObject(expected);
    expect(asked[1]).toBe(String.raw`C:\ProgramData\Keyturn\policy.json`);
  });
});
