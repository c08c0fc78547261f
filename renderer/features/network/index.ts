export { createNetworkStore, type NetworkStore } from './store';
export { useSystemProxy } from './use-system-proxy';
