import type { WorldBuilder } from '../vault';
import { demoWorld } from './demo';
import { emptyWorld } from './empty';

export const worldNames = ['demo', 'empty'] as const;
export type WorldName = (typeof worldNames)[number];

export const worlds: Readonly<Record<WorldName, WorldBuilder>> = { demo: demoWorld, empty: emptyWorld };
