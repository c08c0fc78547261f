/** Name and port in an address, or what was typed where it is none. */
export const hostOf = (address: string): string => (URL.canParse(address) ? new URL(address).host : address);
