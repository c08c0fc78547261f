/** The largest number that servers give a secret. */
export const LAST_ID = 2 ** 31 - 1;

/** @returns undefined unless it is the number of a secret, written in digits alone */
export const readSecretId = (text: string): number | undefined => {
  const id = /^\d{1,10}$/u.test(text) ? Number(text) : 0;
  return id >= 1 && id <= LAST_ID ? id : undefined;
};
