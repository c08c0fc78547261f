/** The parts of an address that has been put right. */
export interface Site {
  readonly base: string;
  /** Name and port as people read them. */
  readonly host: string;
  readonly name: string;
  readonly port: number;
  readonly isEncrypted: boolean;
  readonly isNumber: boolean;
}

const ADDRESS = /^(?<scheme>https?):\/\/(?<host>(?<name>\[[^\]]+\]|[^/:]+)(?::(?<port>\d+))?)/u;
const NUMBER = /^(?:\[.*\]|\d+\.\d+\.\d+\.\d+)$/u;

export const siteAt = (base: string): Site => {
  const { scheme = 'https', host = base, name = base, port } = ADDRESS.exec(base)?.groups ?? {};
  const isEncrypted = scheme === 'https';
  const usualPort = isEncrypted ? 443 : 80;
  return {
    base,
    host,
    name: name.replace(/^\[|\]$/gu, ''),
    port: port === undefined ? usualPort : Number(port),
    isEncrypted,
    isNumber: NUMBER.test(name),
  };
};
