/** A hundred years. Apart from what is said of it, so that the page reads it without all that. */
export const MOST_EXPIRATION_DAYS = 36_500;
