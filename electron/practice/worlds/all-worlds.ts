import type { WorldBuilder } from '../vault';
import { demoWorld } from './demo';
import { edgeWorld } from './edge';
import { emptyWorld } from './empty';
import { largeWorld } from './large';

export const worldNames = ['demo', 'large', 'edge', 'empty'] as const;
export type WorldName = (typeof worldNames)[number];

export const worlds: Readonly<Record<WorldName, WorldBuilder>> = {
  demo: demoWorld,
  large: largeWorld,
  edge: edgeWorld,
  empty: emptyWorld,
};
