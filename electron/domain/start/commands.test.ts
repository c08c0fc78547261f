import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandsIn } from './commands';

describe('what a later start asks of the running app', () => {
  it.each([
    [['/opt/keyturn', '--show'], ['show']],
    [['/opt/keyturn', '--toggle', '--no-sandbox'], ['toggle']],
    [
      ['keyturn', '--lock', '--clear-clipboard', '--lock'],
      ['lock', 'clear-clipboard'],
    ],
    [
      ['keyturn', '--sign-out', '--quick'],
      ['sign-out', 'quick'],
    ],
  ])('%j is %j', (given, commands) => {
    expect(commandsIn(given)).toEqual(commands);
  });

  it('is nothing where it is not exactly a command', () => {
    expect(
      commandsIn(['lock', '--locks', '--LOCK', '--lock=1', ' --lock', '-lock', null, 7, ['--lock']]),
    ).toEqual([]);
  });

  it('is nothing among more arguments than anybody writes', () => {
    expect(commandsIn([...Array<string>(100).fill('x'), '--sign-out'])).toEqual([]);
  });

  it('never does one thing twice', () => {
    const argument = fc.oneof(fc.string(), fc.constantFrom('--show', '--lock', '--sign-out', '--toggle'));
    fc.assert(
      fc.property(fc.array(argument, { maxLength: 120 }), (given) => {
        const commands = commandsIn(given);
        expect(new Set(commands).size).toBe(commands.length);
      }),
    );
  });
});
