import { describe, expect, it } from 'vitest';
import { accountIn } from './kerberos-tickets';

const NOW = new Date(2026, 10, 21, 12, 0, 0).getTime();
const END = new Date(2026, 10, 21, 19, 19, 52).getTime();

const mit = (begun: string, end: string) => `Ticket cache: FILE:/tmp/krb5cc_1000
Default principal: dora@PRACTICE.TEST

Valid starting     Expires            Service principal
${begun}  ${begun}  HTTP/vault.practice.test@PRACTICE.TEST
${begun}  ${end}  krbtgt/PRACTICE.TEST@PRACTICE.TEST
\trenew until 11/28/26 09:19:52
`;

const heimdal = (end: string) => `Credentials cache: API:1B2C3D4E
        Principal: dora@PRACTICE.TEST

  Issued                Expires               Principal
Nov 21 09:19:52 2026  ${end}  krbtgt/PRACTICE.TEST@PRACTICE.TEST
Nov 21 09:20:00 2026  Nov 21 09:21:00 2026  HTTP/vault.practice.test@PRACTICE.TEST
`;

describe('the ticket that is told of by klist', () => {
  it.each([
    ['MIT', mit('11/21/26 09:19:52', '11/21/26 19:19:52')],
    ['MIT with whole years', mit('11/21/2026 09:19:52', '11/21/2026 19:19:52')],
    [
      'MIT, on lines that end as on Windows',
      mit('11/21/26 09:19:52', '11/21/26 19:19:52').replace(/\n/gu, '\r\n'),
    ],
    ['Heimdal', heimdal('Nov 21 19:19:52 2026')],
  ])('of %s has the name of the user, and the end of the ticket that gets the others', (_, output) => {
    expect(accountIn(output, NOW)).toEqual({ kind: 'ticket', principal: 'dora@PRACTICE.TEST', endsAt: END });
  });

  it.each([
    ['run out by the clock', mit('11/20/26 09:19:52', '11/20/26 19:19:52')],
    ['run out by its own word', heimdal('>>>Expired<<<')],
    ['not there', 'klist: No credentials cache found (filename: /tmp/krb5cc_1000)\n'],
    [
      'not among those that there are',
      'Ticket cache: X\nDefault principal: dora@A.TEST\n\nValid starting  Expires\n',
    ],
    ['nowhere in an empty answer', ''],
  ])('is missing when it is %s', (_, output) => {
    expect(accountIn(output, NOW)).toEqual({ kind: 'no-ticket' });
  });

  it('is neither there nor missing when its time is written in a way that nobody here reads', () => {
    expect(accountIn(mit('21. 11. 26 09h19', '21. 11. 26 19h19'), NOW)).toEqual({ kind: 'unknown' });
  });
});
