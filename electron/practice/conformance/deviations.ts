import { state } from './schemas/access';
import type { Shape } from './shape';

/** Where the vault does not give what the older server's description says, and why. */
export interface Deviation {
  /** As the route spells it. */
  readonly call: string;
  /** Which part: `records[].id`, empty for the whole. */
  readonly at: string;
  readonly gives: Shape;
  readonly because: string;
}

export const deviations: readonly Deviation[] = [
  {
    call: 'GET /api/v1/folders/:id',
    at: 'secretTemplates[].secretCount',
    gives: 'int?',
    because: 'Nobody asked for the count here, and the list of templates shows that it is made only then.',
  },
  {
    call: 'GET /api/v1/folders/:id',
    at: 'childFolders[].secretTemplates[].secretCount',
    gives: 'int?',
    because: 'As for the folder itself.',
  },
  {
    call: 'GET /api/v1/secrets/:id/state',
    at: '',
    gives: state,
    because:
      'Described as a list there; a real answer that was published and the later description are one object.',
  },
];
