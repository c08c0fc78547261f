/** Something on another machine that signs in with the password of a secret, and is told of a new one. */
export interface Dependency {
  readonly id: number;
  readonly groupId: number;
  readonly order: number;
  readonly enabled: boolean;
  readonly typeId: number;
  readonly typeName: string;
  readonly serviceName: string;
  readonly machineName: string;
  /** How it took the last new password. */
  readonly runResult: 'Success' | 'Failed' | 'NotRun';
}
