import { join } from 'node:path';
import type { KeptLog, Log } from '../domain/ports';
import { redact } from '../domain/redact';

const MAX_BYTES = 1024 * 1024;

const openLog = async (folder: string) => {
  const { default: log } = await import('electron-log/node');
  const logger = log.create({ logId: 'keyturn' });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => join(folder, 'keyturn.log');
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  return logger;
};

const line = (message: string, facts: object = {}): string => redact(`${message} ${JSON.stringify(facts)}`);

/**
 * A file in the data folder, kept small, with everything that could be a secret taken out before it is written.
 * It is opened by the first line: on most days there is none.
 */
export const createLogFile = (folder: string): KeptLog => {
  let opened: ReturnType<typeof openLog> | undefined;
  let written = Promise.resolve();
  const write =
    (level: 'info' | 'warn' | 'error'): Log['info'] =>
    (message, facts) => {
      const text = line(message, facts);
      opened ??= openLog(folder);
      written = Promise.all([opened, written]).then(
        ([logger]) => {
          logger[level](text);
        },
        // A log that cannot be written is no reason to end, and there is nowhere left to say so.
        () => undefined,
      );
    };
  return { info: write('info'), warn: write('warn'), error: write('error'), settled: () => written };
};
