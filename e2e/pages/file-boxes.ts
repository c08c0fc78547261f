import type { Keyturn } from '../hosts/keyturn';

/** The next box of the system in which a file is named gets this one; null is its Cancel. */
export const answerNextBox = async (
  { app }: Keyturn,
  box: 'showSaveDialog' | 'showOpenDialog',
  path: string | null,
): Promise<void> => {
  await app.evaluate(
    ({ dialog }, given) => {
      const before = Object.getOwnPropertyDescriptor(dialog, given.box) ?? {};
      const answer = {
        canceled: given.path === null,
        filePath: given.path ?? '',
        filePaths: given.path === null ? [] : [given.path],
      };
      Object.defineProperty(dialog, given.box, {
        configurable: true,
        value: () => {
          // The app may be that of other stories after this one.
          Object.defineProperty(dialog, given.box, before);
          return Promise.resolve(answer);
        },
      });
    },
    { box, path },
  );
};
