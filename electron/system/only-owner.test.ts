import { describe, expect, it } from 'vitest';
import { createOnlyOwner } from './only-owner';

const lead = (platform: NodeJS.Platform, environment: Readonly<Record<string, string>>) => {
  const asked: (readonly [string, ...string[]])[] = [];
  const restrict = createOnlyOwner({
    ...{ platform, environment },
    username: () => 'adm-ops7',
    run: (program, given) => {
      asked.push([program, ...given]);
      return Promise.resolve();
    },
  });
  return { asked, restrict };
};

// Windows itself has not been asked: what it makes of these words is for whoever has one.
describe('on Windows, a file of keys', () => {
  const path = String.raw`C:\Users\adm-ops7\Documents\a & b %TEMP% "edge".age`;

  it('inherits nothing of its folder and is granted to its user alone, by a program of the system and without a shell', async () => {
    const { asked, restrict } = lead('win32', { SystemRoot: String.raw`D:\Win`, USERDOMAIN: 'CORP' });
    await restrict(path);
    expect(asked).toEqual([
      [
        String.raw`D:\Win\System32\icacls.exe`,
        path,
        '/inheritance:r',
        '/grant:r',
        String.raw`CORP\adm-ops7:F`,
      ],
    ]);
  });

  it('is granted by the name of the user alone where there is no domain', async () => {
    const { asked, restrict } = lead('win32', {});
    await restrict(path);
    expect(asked[0]?.[0]).toBe(String.raw`C:\Windows\System32\icacls.exe`);
    expect(asked[0]?.at(-1)).toBe('adm-ops7:F');
  });
});

describe('elsewhere', () => {
  it('the mode of a file has done it already, and no program is asked', async () => {
    for (const platform of ['linux', 'darwin'] as const) {
      const { asked, restrict } = lead(platform, { USERDOMAIN: 'CORP' });
      await restrict('/home/ops/edge.age');
      expect(asked).toEqual([]);
    }
  });
});
