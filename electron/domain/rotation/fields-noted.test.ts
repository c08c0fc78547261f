import { describe, expect, it } from 'vitest';
import { isFieldNoted } from './fields-noted';

describe('an entry of the trail', () => {
  it.each([
    ['Fields: (Password)', 'Password'],
    ['Fields: (Notes, Password)', 'password'],
    ['Fields: ( Password ,Notes) by script', 'Password'],
    ['Edited. Fields: (Enable Password, Password)', 'Password'],
    ['Fields: (Password (old), Notes)', 'Password (old)'],
    ['Fields: (Key, private)', 'Key, private'],
    ['Felder: (Kennwort)', 'Kennwort'],
    ['Field: Password', 'Password'],
    ['Field: Password.', 'PASSWORD'],
    ['fields: Notes, Password', 'Password'],
    ['Changed by hand\r\nField: Password\r\n', 'Password'],
    ['Password', 'Password'],
    ['(Password)', 'Password'],
    ['Field: Schlüssel', 'schlüssel'],
  ])('that says %j names %j', (notes, field) => {
    expect(isFieldNoted(notes, field)).toBe(true);
  });

  it.each([
    ['Fields: (Enable Password)', 'Password'],
    ['Fields: (Password Hint, Notes)', 'Password'],
    ['Fields: (Passwords)', 'Password'],
    ['Fields: (Password (old))', 'Password'],
    ['Fields: (Password (old))', 'old'],
    ['Fields: (Enable-Password, Password/2)', 'Password'],
    ['Fields: (Notes) Password', 'Password'],
    ['Fields: (Notes)\nField: Password', 'Password'],
    ['Fields: ()', 'Password'],
    ['Field: Enable Password', 'Password'],
    ['Field: Password (old)', 'Password'],
    ['Field: Password (old)', 'old'],
    ['Field: Notes. Reason: Password', 'Password'],
    ['Reason: Password', 'Password'],
    ['The Password was wrong', 'Password'],
    ['Password changed', 'Password'],
    ['Fields: (Password', 'Password'],
    ['', 'Password'],
    ['Fields: (Notes)', ''],
    ['', ' '],
  ])('that says %j does not name %j', (notes, field) => {
    expect(isFieldNoted(notes, field)).toBe(false);
  });
});
