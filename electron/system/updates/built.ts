interface BuiltWith {
  /** Of the folder that the lists of updates lie in. */
  readonly address: string | null;
  /** Of whoever signs them: 32 bytes of ed25519 in base64. */
  readonly key: string | null;
  /** The name in the certificate that installers of Windows are signed with. */
  readonly publisher: string | null;
}

/** Written in by the build, from its environment: see `build/package/README.md`. */
declare const __UPDATE_FEED__: BuiltWith;

export const builtWith: BuiltWith = __UPDATE_FEED__;
