import type { POLICY_FAULTS } from '../../../shared/choices';

export type PolicyFault = (typeof POLICY_FAULTS)[number];

/** What lies where an organisation puts its policy. */
export type FoundPolicy =
  | { readonly state: 'absent' }
  /** Nobody but an administrator can have written it. */
  | { readonly state: 'found'; readonly from: string; readonly text: string }
  | {
      readonly state: 'refused';
      readonly from: string;
      readonly why: PolicyFault;
      /** The system's word for it, such as EACCES. */
      readonly detail: string;
    };
