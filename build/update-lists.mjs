import { newSigningKey, publicKeyOf, writeUpdateLists } from './package/update-lists.mjs';

const [folder = '', version = ''] = process.argv.slice(2);
const { KEYTURN_UPDATE_SIGNING_KEY: given = '', KEYTURN_UPDATE_NOTES: notes = '' } = process.env;

if (folder === 'new-key') {
  const key = newSigningKey();
  console.log(`${key}KEYTURN_UPDATE_KEY=${publicKeyOf(key)}`);
} else if (version === '' || given === '') {
  console.error(
    'Usage: KEYTURN_UPDATE_SIGNING_KEY=<PEM> node build/update-lists.mjs <folder> <version>, or new-key.',
  );
  process.exitCode = 1;
} else {
  const expected = process.env['KEYTURN_UPDATE_KEY'] ?? '';
  // Signed by another key than the app was built with, it would be refused by everybody.
  if (expected !== '' && expected !== publicKeyOf(given))
    throw new Error('The two keys are not of one pair.');
  for (const name of await writeUpdateLists(folder, { version, notes, privateKey: given })) console.log(name);
}
