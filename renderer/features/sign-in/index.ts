export { createComputerStore, type ComputerStore } from './computer-store';
export { SignInView } from './SignInView';
