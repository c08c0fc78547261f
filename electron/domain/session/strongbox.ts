/** Keeps a text so that it is nowhere in clear in the memory of the process, until it is asked for. */
export interface Strongbox {
  /** The answer gives it back, each time for as long as whoever asks keeps it. */
  readonly shut: (text: string) => () => string;
}
