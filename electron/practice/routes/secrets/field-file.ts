import type { Body } from '../../http/body';
import { invalidRequest } from '../../http/refusals';
import type { NewFile } from '../../world/edit-item';

const isByte = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 255;

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/u;

/** Numbers, as the PowerShell module writes bytes, or base64, as the framework does. */
function bytesOf(given: unknown): Buffer {
  if (Array.isArray(given) && given.every(isByte)) return Buffer.from(given);
  if (typeof given === 'string' && BASE64.test(given)) return Buffer.from(given, 'base64');
  throw invalidRequest('args.fileAttachment', 'The file is neither bytes nor base64.');
}

/** @returns the file that a body brings, in any of the ways that clients send one */
export function fileOf(body: Body): NewFile | undefined {
  const files = body.files();
  const part = files.find(({ name }) => name.toLowerCase() === 'file') ?? files[0];
  if (part !== undefined) return { name: part.fileName ?? 'file', bytes: part.bytes };
  const args = body.fields();
  const attachment = args.raw('fileAttachment') ?? undefined;
  if (attachment === undefined) return undefined;
  return { name: args.text('fileName') ?? 'file', bytes: bytesOf(attachment) };
}
