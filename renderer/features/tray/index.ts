export { createTrayStore, type TrayStore } from './store';
