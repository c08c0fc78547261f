import { RuleTester } from 'eslint';
import { describe, it } from 'vitest';
import { fileName } from './file-name.mjs';

// The tester looks for these as globals; here they are imports.
Object.assign(RuleTester, { describe, it, itOnly: it });

const code = 'void 0;';

new RuleTester().run('the name of a file', fileName, {
  valid: [
    'shared/settings.ts',
    'electron/domain/settings/settings-keeper.test.ts',
    'build/electron.vite.config.ts',
    'build/eslint.config.mjs',
    'build/lint/file-name.test.mjs',
    'e2e/pages/sign-in.page.ts',
    'e2e/walls-page.spec.ts',
    'renderer/main.tsx',
    'renderer/ui/Button.tsx',
    'renderer/ui/Button.test.tsx',
  ].map((filename) => ({ name: filename, filename, code })),
  invalid: [
    { filename: 'shared/Settings.ts', messageId: 'module' },
    { filename: 'shared/settings_keeper.ts', messageId: 'module' },
    { filename: 'renderer/ui/button.tsx', messageId: 'component' },
    { filename: 'renderer/ui/button.test.tsx', messageId: 'component' },
    { filename: 'shared/utils.ts', messageId: 'nameless' },
    { filename: 'shared/types.ts', messageId: 'nameless' },
    { filename: 'electron/legacy.cjs', messageId: 'unchecked' },
    { filename: 'shared/plain.js', messageId: 'unchecked' },
    { filename: 'renderer/app/helpers.test.ts', messageId: 'nameless' },
  ].map(({ filename, messageId }) => ({ name: filename, filename, code, errors: [{ messageId }] })),
});
