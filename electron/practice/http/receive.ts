import type { IncomingMessage } from 'node:http';

const LARGEST_BODY = 4 * 1024 * 1024;

/** What is over the cap is read on and thrown away, so that the caller gets to see the answer; this much at most. */
const PATIENCE = 16 * LARGEST_BODY;

/** @returns undefined when the body is over the cap; rejects when the caller went away */
export function receiveBody(request: IncomingMessage): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let length = 0;
    let isWhole = false;
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= LARGEST_BODY) chunks.push(chunk);
      else {
        chunks = [];
        resolve(undefined);
        if (length > PATIENCE) request.destroy();
      }
    });
    request.on('end', () => {
      isWhole = true;
      resolve(length > LARGEST_BODY ? undefined : Buffer.concat(chunks));
    });
    request.on('error', reject);
    request.on('close', () => {
      if (!isWhole) reject(new Error('the caller went away'));
    });
  });
}
