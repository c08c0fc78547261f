/** Texts that have broken a client somewhere, by what is odd about them. */
export const oddNames: Readonly<Record<string, string>> = {
  quotes: `She said "it's 'here'"`,
  emoji: '🔑 keys 👩‍💻🏳️‍🌈',
  'right to left': 'חשבון מנהל (ראשי) حساب المدير',
  'turned around': 'file\u202Egnp.exe',
  html: '<script>alert("x")</script><b>bold</b> &amp; <img src=x onerror=alert(1)>',
  empty: '',
  spaces: '   three before and after   ',
  percent: '100% sure %20 %zz',
  address: '?a=b&c=d#e/f/../g',
  backslash: 'back\\slash\\\\twice',
  null: 'null',
  number: '007',
  'a formula': '=1+1',
  'combining marks': 'e\u0301\u0327 Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘',
  'zero width': 'zero\u200B\u200Dwidth\uFEFF',
  'very long': 'long '.repeat(200),
  'one long word': 'W'.repeat(1_000),
  'two lines': 'first\nsecond',
  sharp: 'Straße İstanbul ıI',
};

const CONTROL_CHARACTERS = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('');

export const oddPasswords: Readonly<Record<string, string>> = {
  quotes: `a"b'c\`d`,
  'only a quote': '"',
  'quoted as a whole': '"quoted"',
  backslashes: 'C:\\new\\table\\u0041',
  'ends with a backslash': 'ends\\',
  newlines: 'one\ntwo\r\nthree\tfour',
  'eight kilobytes': 'Aa1!'.repeat(2_048),
  empty: '',
  'spaces around': '  inside  ',
  'like JSON': '{"value":"x"}',
  null: 'null',
  true: 'true',
  html: '<p>&quot;</p>',
  emoji: 'pass🔑wörd',
  'half a character': 'half\ud83d',
  'control characters': CONTROL_CHARACTERS,
  address: 'p%40ss?a=b&c#d',
  'a formula': "=cmd|'/c calc'!A1",
};

export const oddFiles: readonly { readonly name: string; readonly bytes: Buffer }[] = [
  { name: 'every byte.bin', bytes: Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)) },
  { name: 'empty.txt', bytes: Buffer.alloc(0) },
  { name: 'schlüssel "neu" 🔑.pem', bytes: Buffer.from('-----BEGIN PRACTICE FILE-----\n') },
  { name: '..\\..\\evil.exe', bytes: Buffer.from('MZ') },
  { name: `${'n'.repeat(200)}.txt`, bytes: Buffer.alloc(256 * 1_024, 'x') },
];
