import { net, type Session } from 'electron';
import { PassThrough } from 'node:stream';
import { ElectronHttpExecutor } from 'electron-updater/out/electronHttpExecutor.js';
import type { ProxyUsers } from '../../domain/network/proxy-users';
import { answerProxy } from '../proxy-login';
import type { FeedDeps } from './feed';

/** By hand and not by `fetch`, which has no way to name a user to a proxy. */
export const getIn =
  (session: Session, proxyUsers: ProxyUsers): FeedDeps['get'] =>
  (url, signal) =>
    new Promise((resolve, reject) => {
      const request = net.request({ url, session, credentials: 'omit', redirect: 'error' });
      const body = new PassThrough();
      const failed = (error: Error): void => {
        reject(error);
        body.destroy(error);
      };
      const giveUp = (): void => {
        failed(new Error('given up'));
      };
      // Whoever reads it may have gone before it fails.
      body.on('error', () => undefined);
      body.once('close', () => {
        signal.removeEventListener('abort', giveUp);
        request.abort();
      });
      answerProxy(request, proxyUsers, (name) => {
        failed(new Error(name));
      });
      request.on('error', failed);
      request.on('response', (response) => {
        response.on('data', (piece) => body.write(piece));
        response.on('end', () => body.end());
        response.on('error', failed);
        response.on('aborted', giveUp);
        resolve({ status: response.statusCode, body });
      });
      signal.addEventListener('abort', giveUp);
      if (signal.aborted) giveUp();
      else request.end();
    });

/** Names a user to a proxy, as the rest of the app does; its own way cannot end a request where nobody is known. */
export class ThroughProxy extends ElectronHttpExecutor {
  readonly #proxyUsers: ProxyUsers;

  constructor(proxyUsers: ProxyUsers) {
    super();
    this.#proxyUsers = proxyUsers;
  }

  override createRequest(...given: Parameters<ElectronHttpExecutor['createRequest']>) {
    const request = super.createRequest(...given);
    answerProxy(request, this.#proxyUsers, (name) => {
      request.emit('error', new Error(name));
    });
    return request;
  }
}
