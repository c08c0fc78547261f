import type { Outline } from './channel';

/** Written in by the build from the contract: the names of its channels are known before any of their schemas is read in. */
declare const __CONTRACT_OUTLINE__: Outline;

export const outline: Outline = __CONTRACT_OUTLINE__;
