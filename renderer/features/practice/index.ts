export { PracticeCard } from './parts/PracticeCard';
export { PracticeStrip } from './parts/PracticeStrip';
export { createPracticeStore, type PracticeStore } from './store';
export { usePractice } from './use-practice';
