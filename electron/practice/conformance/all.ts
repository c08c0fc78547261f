import { changeEndpoints, checkOutEndpoints, requestEndpoints } from './schemas/access';
import { folderEndpoints } from './schemas/folders';
import { dependencyEndpoints, fieldEndpoints, generatorEndpoints, listEndpoints } from './schemas/fields';
import { generatedTokenEndpoints, platformEndpoints } from './schemas/platform';
import { expirationEndpoints, patchEndpoints, viewEndpoints } from './schemas/general';
import { searchEndpoints, secretEndpoints, writeEndpoints } from './schemas/secrets';
import {
  codeEndpoints,
  favouriteEndpoints,
  sessionEndpoints,
  siteEndpoints,
  ticketEndpoints,
} from './schemas/site';
import { requirementEndpoints, templateEndpoints } from './schemas/templates';
import type { Endpoints } from './shape';
import { changeVisits, checkOutVisits, fieldVisits, generatorVisits, requestVisits } from './visits/access';
import { folderVisits } from './visits/folders';
import { dependencyVisits, listVisits } from './visits/lists';
import {
  expirationVisits,
  favouriteVisits,
  patchVisits,
  searchVisits,
  secretVisits,
  viewVisits,
  writeVisits,
} from './visits/secrets';
import {
  codeVisits,
  generatedTokenVisits,
  platformVisits,
  sessionVisits,
  siteVisits,
  templateVisits,
  ticketVisits,
} from './visits/site';
import type { Visits } from './visits/visits';

/** What is documented of every address that the vault serves. */
export const endpoints: Endpoints = {
  ...siteEndpoints,
  ...sessionEndpoints,
  ...platformEndpoints,
  ...generatedTokenEndpoints,
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
  ...listEndpoints,
  ...dependencyEndpoints,
  ...changeEndpoints,
  ...favouriteEndpoints,
  ...requestEndpoints,
  ...checkOutEndpoints,
  ...expirationEndpoints,
  ...codeEndpoints,
};

export const visits: Visits = {
  ...siteVisits,
  ...sessionVisits,
  ...platformVisits,
  ...generatedTokenVisits,
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
  ...listVisits,
  ...dependencyVisits,
  ...changeVisits,
  ...favouriteVisits,
  ...requestVisits,
  ...checkOutVisits,
  ...expirationVisits,
  ...codeVisits,
};
