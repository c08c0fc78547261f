/** Why this Keyturn looks for no other. Apart from its schema, for whoever needs no parser. */
export const UPDATES_OFF = ['policy', 'no-feed', 'system', 'by-hand'] as const;
/** What an update does not interrupt. */
export const UPDATE_OBSTACLES = ['lock', 'bulk', 'rotation'] as const;

export type UpdatesOff = (typeof UPDATES_OFF)[number];
export type UpdateObstacle = (typeof UPDATE_OBSTACLES)[number];
