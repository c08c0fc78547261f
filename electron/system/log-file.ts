import { join } from 'node:path';
import log from 'electron-log/node';
import type { Log } from '../domain/ports';
import { redact } from '../domain/redact';

const MAX_BYTES = 1024 * 1024;

/** A file in the data folder, kept small, with everything that could be a secret taken out before it is written. */
export const createLogFile = (folder: string): Log => {
  const logger = log.create({ logId: 'keyturn' });
  logger.transports.console.level = false;
  logger.transports.file.resolvePathFn = () => join(folder, 'keyturn.log');
  logger.transports.file.maxSize = MAX_BYTES;
  logger.transports.file.format = '{iso} {level} {text}';
  const line = (message: string, facts: object = {}) => redact(`${message} ${JSON.stringify(facts)}`);
  return {
    info: (message, facts) => {
      logger.info(line(message, facts));
    },
    warn: (message, facts) => {
      logger.warn(line(message, facts));
    },
    error: (message, facts) => {
      logger.error(line(message, facts));
    },
  };
};
