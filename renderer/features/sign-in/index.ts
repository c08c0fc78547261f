export { SignInView } from './SignInView';
