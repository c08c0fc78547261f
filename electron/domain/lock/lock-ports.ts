type Away = 'screen' | 'suspend' | 'user-switch';

/** The computer, and whether anybody is at it. */
export interface Power {
  /** For how long nobody has touched a key or the pointer. */
  readonly idleMs: () => number;
  /** From now on, and for as long as the app runs. */
  readonly follow: (listener: {
    readonly onAway: (why: Away) => void;
    /** It has slept: what time has passed no timer may know. */
    readonly onBack: () => void;
  }) => void;
}
