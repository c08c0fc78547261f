import { lazy, type ComponentType } from 'react';
import type { SearchBoxProps } from './SearchBox';
import type { SearchFoundProps } from './SearchFound';

export type { SearchStore } from './store';

// All of it is read only once somebody has signed in.

export const readSearchStore = async () => (await import('./store')).createSearchStore;

export const SearchBox = lazy(async (): Promise<{ default: ComponentType<SearchBoxProps> }> => {
  const { SearchBox: View } = await import('./SearchBox');
  return { default: View };
});

export const SearchFound = lazy(async (): Promise<{ default: ComponentType<SearchFoundProps> }> => {
  const { SearchFound: View } = await import('./SearchFound');
  return { default: View };
});
