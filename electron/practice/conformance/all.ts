import { changeEndpoints } from './schemas/access';
import { folderEndpoints } from './schemas/folders';
import { fieldEndpoints, generatorEndpoints } from './schemas/fields';
import { patchEndpoints, viewEndpoints } from './schemas/general';
import { searchEndpoints, secretEndpoints, writeEndpoints } from './schemas/secrets';
import { favouriteEndpoints, sessionEndpoints, siteEndpoints, ticketEndpoints } from './schemas/site';
import { requirementEndpoints, templateEndpoints } from './schemas/templates';
import type { Endpoints } from './shape';
import { changeVisits, fieldVisits, generatorVisits } from './visits/access';
import {
  favouriteVisits,
  patchVisits,
  searchVisits,
  secretVisits,
  viewVisits,
  writeVisits,
} from './visits/secrets';
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
  ...writeEndpoints,
  ...viewEndpoints,
  ...patchEndpoints,
  ...fieldEndpoints,
  ...generatorEndpoints,
  ...changeEndpoints,
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
  ...writeVisits,
  ...viewVisits,
  ...patchVisits,
  ...fieldVisits,
  ...generatorVisits,
  ...changeVisits,
  ...favouriteVisits,
};
