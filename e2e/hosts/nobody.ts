import { startListener } from './listener';

/** An address on this computer at which nobody answers. */
export const addressOfNobody = async (): Promise<string> => {
  const listener = await startListener();
  await listener.stop();
  return `http://127.0.0.1:${listener.port}/SecretServer`;
};
