export { createLockStore, type LockStore } from './store';
export { LockScreen } from './LockScreen';
