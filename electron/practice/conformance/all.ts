import { folderEndpoints } from './schemas/folders';
import { fieldEndpoints } from './schemas/fields';
import { viewEndpoints } from './schemas/general';
import { searchEndpoints, secretEndpoints } from './schemas/secrets';
import { favouriteEndpoints, sessionEndpoints, siteEndpoints, ticketEndpoints } from './schemas/site';
import { requirementEndpoints, templateEndpoints } from './schemas/templates';
import type { Endpoints } from './shape';
import { fieldVisits } from './visits/access';
import { favouriteVisits, searchVisits, secretVisits, viewVisits } from './visits/secrets';
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
  ...secretEndpoints,
  ...viewEndpoints,
  ...fieldEndpoints,
  ...favouriteEndpoints,
};

export const visits: Visits = {
  ...siteVisits,
  ...sessionVisits,
  ...ticketVisits,
  ...folderVisits,
  ...templateVisits,
  ...searchVisits,
  ...secretVisits,
  ...viewVisits,
  ...fieldVisits,
  ...favouriteVisits,
};
