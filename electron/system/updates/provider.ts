import { Provider, type ProviderRuntimeOptions } from 'electron-updater/out/providers/Provider.js';
import type { ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater/out/types.js';
import type { Offer } from '../../domain/updates/update-ports';

type OfferedProviderClass = new (
  options: unknown,
  updater: unknown,
  runtime: ProviderRuntimeOptions,
) => Provider<UpdateInfo>;

/** Says what was found out before, and asks nobody: what the updater believes are the bytes whose signature was looked at. */
export const providerOf = (offer: Offer, address: string): OfferedProviderClass =>
  class OfferedProvider extends Provider<UpdateInfo> {
    constructor(_options: unknown, _updater: unknown, options: ProviderRuntimeOptions) {
      super({ ...options, isUseMultipleRangeRequest: false });
    }

    override getLatestVersion(): Promise<UpdateInfo> {
      const { version, file } = offer;
      const { name: url, sha512, sizeBytes: size } = file;
      return Promise.resolve({ version, files: [{ url, sha512, size }], path: url, sha512, releaseDate: '' });
    }

    override resolveFiles(): ResolvedUpdateFileInfo[] {
      const { name, sha512, sizeBytes: size } = offer.file;
      return [{ url: new URL(`${address}/${name}`), info: { url: name, sha512, size } }];
    }
  };
