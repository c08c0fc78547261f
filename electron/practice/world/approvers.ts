/** What an approver who is no person does with a request, when asked through the control routes. */
export interface ApproverScript {
  readonly decision: 'Approved' | 'Denied';
  readonly comment: string;
  readonly ms: number;
}

/** Which requests a script is for: those for one secret, of one user, both, or all. */
export interface ScriptScope {
  readonly secretId?: number | undefined;
  readonly userId?: number | undefined;
}

export interface Approvers {
  set(scope: ScriptScope, script: ApproverScript): void;
  /** Sends the script of exactly that scope away; without one, every script. */
  clear(scope: ScriptScope): void;
  /** The script that is most about this request: one for its secret goes before one for its user. */
  find(request: Required<ScriptScope>): ApproverScript | undefined;
}

const keyOf = ({ secretId, userId }: ScriptScope): string => `${secretId ?? 'any'}/${userId ?? 'anybody'}`;

export function createApprovers(): Approvers {
  const scripts = new Map<string, ApproverScript>();
  return {
    set: (scope, script) => {
      scripts.set(keyOf(scope), script);
    },
    clear: (scope) => {
      if (scope.secretId === undefined && scope.userId === undefined) scripts.clear();
      else scripts.delete(keyOf(scope));
    },
    find: ({ secretId, userId }) =>
      [{ secretId, userId }, { secretId }, { userId }, {}]
        .map((scope) => scripts.get(keyOf(scope)))
        .find((script) => script !== undefined),
  };
}
