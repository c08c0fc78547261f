import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readServerAddress } from './server-address';

const usable = (url: string, removed?: string) => ({ state: 'usable', url, removed });
const refused = (because: string) => ({ state: 'refused', because });

describe('a server address as people type it', () => {
  it.each(['', '   ', '\t\n'])('is empty when %j holds no letter', (typed) => {
    expect(readServerAddress(typed)).toEqual({ state: 'empty' });
  });

  it('is taken as it is when nothing has to be mended', () => {
    expect(readServerAddress('https://vault.corp.example/SecretServer')).toEqual(
      usable('https://vault.corp.example/SecretServer'),
    );
  });

  it('gets https when only a host is given', () => {
    expect(readServerAddress('vault.corp.example')).toEqual(usable('https://vault.corp.example'));
  });

  it('gets https when a host with port and path is given, though it looks like a scheme', () => {
    expect(readServerAddress('vault.corp.example:8443/SecretServer')).toEqual(
      usable('https://vault.corp.example:8443/SecretServer'),
    );
  });

  it.each(['https:/vault.corp.example', 'https:vault.corp.example', 'https:///vault.corp.example'])(
    'gets its slashes when they were typed wrong: %s',
    (typed) => {
      expect(readServerAddress(typed)).toEqual(usable('https://vault.corp.example'));
    },
  );

  it.each(['https://vault.corp.example/SecretServer/', ' https://vault.corp.example/SecretServer// '])(
    'loses blanks around it and slashes at its end: %j',
    (typed) => {
      expect(readServerAddress(typed)).toEqual(usable('https://vault.corp.example/SecretServer'));
    },
  );

  it('writes the host in small letters and leaves the path alone', () => {
    expect(readServerAddress('HTTPS://Vault.Corp.Example/SecretServer')).toEqual(
      usable('https://vault.corp.example/SecretServer'),
    );
  });
});

describe('an address of something inside the site', () => {
  it.each([
    ['/api/v1', '/api/v1'],
    ['/api/v1/', '/api/v1'],
    ['/api/v1/secrets/42', '/api/v1/secrets/42'],
    ['/API/V1', '/API/V1'],
    ['/api', '/api'],
    ['/oauth2/token', '/oauth2/token'],
    ['/oauth2', '/oauth2'],
    ['/Login.aspx', '/Login.aspx'],
    ['/login.aspx?ReturnUrl=%2f', '/login.aspx'],
    ['/login', '/login'],
    ['/Login/', '/Login'],
    ['/login/login', '/login/login'],
    ['/login?returnUrl=%2fapp', '/login'],
    ['/SecretView.aspx?secretid=7', '/SecretView.aspx'],
    ['/winauthwebservices/api/v1', '/winauthwebservices/api/v1'],
    ['/app/#/secrets/7/general', '/app'],
    ['/Login.aspx#top', '/Login.aspx'],
  ])('loses %s and says so', (tail, removed) => {
    expect(readServerAddress(`https://vault.corp.example/SecretServer${tail}`)).toEqual(
      usable('https://vault.corp.example/SecretServer', removed),
    );
  });

  it('loses its tail as well when the site has no path of its own', () => {
    expect(readServerAddress('vault.corp.example/api/v1')).toEqual(
      usable('https://vault.corp.example', '/api/v1'),
    );
  });

  it.each([
    'https://vault.corp.example/apiary',
    'https://vault.corp.example/app',
    'https://login.corp.example',
  ])('keeps a folder that only looks like one of them: %s', (typed) => {
    expect(readServerAddress(typed)).toEqual(usable(typed));
  });

  it('loses a question without a word about the rest', () => {
    expect(readServerAddress('https://vault.corp.example/?lang=en')).toEqual(
      usable('https://vault.corp.example', '?…'),
    );
  });

  it('loses a place on a page without a word about which', () => {
    expect(readServerAddress('https://vault.corp.example/#top')).toEqual(
      usable('https://vault.corp.example', '#…'),
    );
  });

  it.each(['?access_token=abc123', '#access_token=abc123', 'app/#/?access_token=abc123'])(
    'never repeats what may be a token: %s',
    (tail) => {
      const address = readServerAddress(`https://vault.corp.example/${tail}`);
      expect(address.state).toBe('usable');
      expect(JSON.stringify(address)).not.toContain('abc123');
    },
  );
});

describe('an address that would put a password at risk', () => {
  it.each([
    'https://adm:pw@vault.corp.example',
    'adm:pw@vault.corp.example',
    'https://adm@vault.corp.example',
  ])('is refused when it holds a user name or password: %s', (typed) => {
    expect(readServerAddress(typed)).toEqual(refused('holdsUser'));
  });

  it('is refused over http', () => {
    expect(readServerAddress('http://vault.corp.example/SecretServer')).toEqual(refused('notEncrypted'));
  });

  it.each([
    'http://localhost.corp.example',
    'http://127.0.0.1.corp.example',
    'http://127.0.0.1@vault.corp.example',
    'http://notlocalhost',
    'http://vault.localhost',
    'http://128.0.0.1',
    'http://[::2]',
    'http:vault.corp.example',
  ])('is refused over http when it only looks like this computer: %s', (typed) => {
    expect(readServerAddress(typed).state).toBe('refused');
  });

  it.each(['http://localhost:8080', 'http://127.0.0.1:8080', 'http://127.200.3.4', 'http://[::1]:8080'])(
    'may use http on this computer: %s',
    (typed) => {
      expect(readServerAddress(typed)).toEqual(usable(typed));
    },
  );

  it.each(['ftp://vault.corp.example', 'file:///etc/passwd', 'ldaps://vault.corp.example'])(
    'is refused when it is not of the web: %s',
    (typed) => {
      expect(readServerAddress(typed)).toEqual(refused('notWeb'));
    },
  );

  it.each(['https://', 'my vault', 'https://vault corp', 'https://vault.corp.example:99999', '///'])(
    'is refused when it is no address: %j',
    (typed) => {
      expect(readServerAddress(typed)).toEqual(refused('notAnAddress'));
    },
  );
});

describe('an address that is too long', () => {
  it('is refused, also when only mending makes it so', () => {
    expect(readServerAddress(`vault.corp.example/${'ä'.repeat(1900)}`)).toEqual(refused('notAnAddress'));
  });
});

describe('any text at all', () => {
  const tail = fc.constantFrom(
    'api',
    'v1',
    'login',
    'Login.aspx',
    'app',
    '#',
    '?',
    '/',
    '//',
    '..',
    'oauth2',
    'x',
  );
  const pasted = fc
    .tuple(
      fc.constantFrom('', 'https://', 'http://', 'http:', 'HTTPS:/', 'ftp://', ' https://'),
      fc.constantFrom('', 'adm:s3cret@', 'adm@'),
      fc.oneof(fc.domain(), fc.ipV4(), fc.constantFrom('localhost', '127.0.0.1:80', '[::1]', '0x7f.1')),
      fc.array(fc.oneof(tail, fc.webSegment()), { maxLength: 6 }),
    )
    .map(([scheme, user, host, parts]) => `${scheme}${user}${host}/${parts.join('/')}`);
  const typed = fc.oneof(
    fc.string(),
    fc.webUrl({ withQueryParameters: true, withFragments: true, validSchemes: ['http', 'https', 'ftp'] }),
    pasted,
  );

  it('never makes it throw, and what is usable stays the same when read again', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const address = readServerAddress(text);
        if (address.state !== 'usable') return;
        expect(readServerAddress(address.url)).toEqual(usable(address.url));
      }),
      { numRuns: 500 },
    );
  });

  it('never becomes an address with a user, a question or a page in it, nor one in the clear to another computer', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const address = readServerAddress(text);
        if (address.state !== 'usable') return;
        const url = new URL(address.url);
        const { username, password, search, hash } = url;
        expect({ username, password, search, hash }).toEqual({
          username: '',
          password: '',
          search: '',
          hash: '',
        });
        expect(['https:', 'http:']).toContain(url.protocol);
        if (url.protocol === 'http:') expect(url.hostname).toMatch(/^(localhost|127\.[\d.]+|\[::1\])$/);
      }),
      { numRuns: 500 },
    );
  });
});
