import type { SecretsQuery } from './secrets';

/** The question that every other one is a narrower form of. Apart from the schemas, so that the page can name it without carrying zod. */
export const EVERY_SECRET: SecretsQuery = {
  view: 'all',
  folder: null,
  isDeep: false,
  text: '',
  scope: 'name',
  isExact: false,
  template: null,
  heartbeat: null,
  only: 'all',
  sort: 'name',
  isBackwards: false,
};
