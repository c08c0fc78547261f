import { folderEndpoints } from './schemas/folders';
import { searchEndpoints } from './schemas/secrets';
import { sessionEndpoints, siteEndpoints, ticketEndpoints } from './schemas/site';
import { requirementEndpoints, templateEndpoints } from './schemas/templates';
import type { Endpoints } from './shape';
import { searchVisits } from './visits/secrets';
import { folderVisits, sessionVisits, siteVisits, templateVisits, ticketVisits } from './visits/site';
import type { Visits } from './visits/visits';

/** What is documented of every address that the vault serves. */
export const endpoints: Endpoints = {
  ...siteEndpoints,
  ...sessionEndpoints,
  ...ticketEndpoints,
  ...folderEndpoints,
  ...templateEndpoints,
  ...requirementEndpoints,
  ...searchEndpoints,
};

export const visits: Visits = {
  ...siteVisits,
  ...sessionVisits,
  ...ticketVisits,
  ...folderVisits,
  ...templateVisits,
  ...searchVisits,
};
