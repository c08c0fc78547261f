/** What a setting can be. Apart from its schema, so that the page can list the choices without carrying zod. */
export const THEMES = ['system', 'light', 'dark', 'contrast'] as const;
export const DATE_FORMATS = ['system', 'iso', 'day-first', 'month-first'] as const;
export const CLOSE_ACTIONS = ['quit', 'keep-running'] as const;
