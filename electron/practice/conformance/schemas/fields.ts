import { later, orNull, type Endpoints, type Members } from '../shape';
import { paged, restricted } from './shared-shapes';

/** As the collection lists it: a form with the arguments of a guarded secret, and the file beside it. */
const written: Members = { ...restricted, value: 'text' };

const ruleCheck: Members = { isValid: 'flag' };

export const fieldEndpoints: Endpoints = {
  'GET /api/v1/secrets/:id/fields/:slug': { gives: 'text' },
  'PUT /api/v1/secrets/:id/fields/:slug': { takes: written, gives: 'text' },
  'POST /api/v1/secrets/:id/restricted/fields/:slug': { takes: restricted, gives: 'text' },
};

export const generatorEndpoints: Endpoints = {
  'POST /api/v1/secret-templates/generate-password/:secretfieldId': { gives: 'text' },
  'GET /internals/secret-detail/:id/generate-password/:slug': { gives: 'text' },
  'POST /internals/secret-detail/:id/validate-password/:slug': {
    takes: { password: 'text' },
    gives: { ...ruleCheck, ...later({ message: 'text?', errors: orNull(['text']) }) },
  },
};

const optionList: Members = {
  categorizedListId: 'text',
  name: 'text',
  description: 'text?',
  active: 'flag',
  numOptions: 'int',
};

/** Of fields that hold a choice of lists; only later servers have them. */
export const listEndpoints: Endpoints = {
  'GET /api/v1/secrets/:id/fields/:slug/list': {
    gives: { value: [{ id: 'text', category: 'text?', value: 'text' }] },
  },
  'GET /api/v1/secrets/:id/fields/:slug/listdetails': { gives: paged(optionList) },
  'PUT /api/v1/secrets/:id/fields/:slug/listdetails': {
    takes: { data: { categorizedListIds: ['text'] } },
    gives: paged(optionList),
  },
  'DELETE /api/v1/secrets/:id/fields/:slug/listdetails': { gives: paged(optionList) },
};

/** As the PowerShell module reads them; only later descriptions may have them. */
export const dependencyEndpoints: Endpoints = {
  'GET /api/v1/secret-dependencies': {
    gives: paged({
      enabled: 'flag',
      groupId: 'int',
      id: 'int',
      machineName: 'text',
      order: 'int',
      runResult: 'text',
      secretId: 'int',
      serviceName: 'text',
      typeId: 'int',
      typeName: 'text',
    }),
  },
};
