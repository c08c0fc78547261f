import {
  describedFile,
  signingPair,
  startLocalFeed,
  type LocalFeed,
} from '../../electron/system/testing/local-feed';

const LIST = '/latest-linux.yml';

export interface UpdateFeed extends Pick<LocalFeed, 'address' | 'asked' | 'answer' | 'stop'> {
  readonly key: string;
  /** Puts a list there that offers this content as that version; signed by the right key unless it is said otherwise. */
  readonly offer: (version: string, content: string, signed?: 'by-another') => string;
}

/** A web server on loopback that hands out updates. */
export const startUpdateFeed = async (): Promise<UpdateFeed> => {
  const { key, sign } = signingPair();
  const { put, ...feed } = await startLocalFeed();
  return {
    ...feed,
    key,
    offer: (version, content, signed) => {
      const arch = process.arch === 'x64' ? 'x86_64' : process.arch;
      const name = `keyturn-${version}-linux-${arch}.AppImage`;
      const files = [describedFile(name, Buffer.from(content))];
      const list = JSON.stringify({ version, releaseNotes: 'Faster', files });
      put(LIST, list);
      put(`${LIST}.sig`, (signed === 'by-another' ? signingPair().sign : sign)(list));
      put(`/${name}`, content);
      return `/${name}`;
    },
  };
};
