import type { PickedFile } from '../domain/ports';

interface Multipart {
  readonly contentType: string;
  readonly body: Uint8Array;
}

/** As browsers write what would end a name. */
const inHeader = (name: string): string =>
  name.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** One that is not in the file: there it would end the part. */
const boundaryFor = (bytes: Buffer): string => {
  for (let number = 0; ; number += 1) {
    const boundary = `----Keyturn${String(number).padStart(16, '0')}`;
    if (!bytes.includes(boundary)) return boundary;
  }
};

/** A file and what is to be said with it, as a form of parts. */
export const multipartOf = (file: PickedFile, said: Readonly<Record<string, string>>): Multipart => {
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const boundary = boundaryFor(bytes);
  const begin = (disposition: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`;
  const words = Object.entries(said).map(([name, value]) => `${begin(`name="${name}"`)}\r\n${value}\r\n`);
  const head = `${begin(`name="file"; filename="${inHeader(file.name)}"`)}Content-Type: application/octet-stream\r\n\r\n`;
  return {
    contentType: `multipart/form-data; boundary=${boundary}`,
    body: Buffer.concat([
      Buffer.from(words.join('')),
      Buffer.from(head),
      bytes,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]),
  };
};
