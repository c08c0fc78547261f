import { userEvent } from '@testing-library/user-event';

/**
 * Whoever handles the page in a test. No style sheet is applied there, so nothing can be out of the pointer's reach, and
 * looking for that at every step up the tree would be most of the work.
 */
export const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
