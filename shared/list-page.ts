/** The most of a list that is asked for at once. Apart from the schemas, so that the page can name it without carrying zod. */
export const PAGE_SIZE = 500;
