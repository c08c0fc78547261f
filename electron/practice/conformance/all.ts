import { siteEndpoints } from './schemas/site';
import type { Endpoints } from './shape';
import { siteVisits } from './visits/site';
import type { Visits } from './visits/visits';

/** What is documented of every address that the vault serves. */
export const endpoints: Endpoints = { ...siteEndpoints };

export const visits: Visits = { ...siteVisits };
