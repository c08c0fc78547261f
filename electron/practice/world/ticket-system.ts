export interface TicketSystem {
  readonly id: number;
  readonly name: string;
  readonly description: string;
  readonly active: boolean;
  readonly isDefault: boolean;
  /** What a ticket number must look like, as a regular expression. */
  readonly validation: string;
  readonly validationMessage: string;
  readonly viewTicketUrl: string;
  readonly displayMessage: string;
}
