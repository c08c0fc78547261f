/** As many calls are kept, in memory: what came before them is forgotten. Apart from the schemas, so that the page can name it without carrying zod. */
export const MOST_CALLS = 2_000;

export const COPY_FORMS = ['powershell', 'curl', 'row'] as const;
