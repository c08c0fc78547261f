/** In characters. Apart from the schema of sealing, so that the page can name them without carrying zod. */
export const MIN_PASSPHRASE = 12;
export const MAX_PASSPHRASE = 1024;
