/** Who sent a message, as the browser itself tells it. */
export interface Sender {
  readonly window: number;
  readonly isMainFrame: boolean;
  readonly url: string;
}
