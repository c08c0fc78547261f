/** What a list field points at: its value is the ids of such lists, with commas between. */
export interface OptionList {
  /** A guid. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly active: boolean;
  readonly options: readonly ListOption[];
}

export interface ListOption {
  readonly id: string;
  readonly category: string;
  readonly value: string;
}
