export { findingText } from './finding-text';
export { createFinderStore, type FinderStore, type Known } from './store';
export { useFinding } from './use-finding';
