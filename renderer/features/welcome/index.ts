import { lazy } from 'react';

/** Read at a very first start, and never again. */
export const Welcome = lazy(async () => ({ default: (await import('./Welcome')).Welcome }));
