/** The place where programs show that they are running without a window. Not every desktop has one, and it may come and go. */
export interface Panel {
  /** Tells whether there is one: now, and each time that this changes. The answer ends that. */
  readonly follow: (tell: (isThere: boolean) => void) => Promise<() => void>;
}
