export { QuickView } from './QuickView';
export { createQuickStore, type QuickStore } from './store';
