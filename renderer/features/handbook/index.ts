import { lazy } from 'react';

/** Read only when asked for, with all its text. */
export const HandbookView = lazy(async () => ({ default: (await import('./HandbookView')).HandbookView }));
