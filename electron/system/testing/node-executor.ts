import { request as ask } from 'node:http';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';

/** Fetches as the app does, by the network of Node instead of that of Electron. */
export class NodeHttpExecutor extends ElectronHttpExecutor {
  override createRequest(...[options, callback]: Parameters<ElectronHttpExecutor['createRequest']>) {
    return ask(options as object, callback) as unknown as ReturnType<ElectronHttpExecutor['createRequest']>;
  }

  protected override addRedirectHandlers(): void {
    // Node tells of a redirect in its answer.
  }
}
