export interface CharacterSet {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly abbreviation: string;
  readonly value: string;
  readonly active: boolean;
  readonly isStandard: boolean;
}

export const ruleKinds = ['MinimumOf', 'StartsWith', 'EndsWith'] as const;

export interface PasswordRule {
  readonly id: number;
  readonly kind: (typeof ruleKinds)[number];
  readonly minimum: number;
  readonly characterSet: CharacterSet;
}

export interface PasswordRequirement {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly isDefault: boolean;
  readonly minLength: number;
  readonly maxLength: number;
  readonly allowed: CharacterSet;
  readonly rules: readonly PasswordRule[];
  readonly preventUsername: boolean;
  readonly preventDictionaryWords: boolean;
  readonly preventSequentialPattern: boolean;
  readonly preventSpatialPattern: boolean;
}
