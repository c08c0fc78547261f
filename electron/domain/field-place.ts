/** One field of one secret. */
export interface FieldPlace {
  readonly id: number;
  /** As the server calls it. */
  readonly slug: string;
}
