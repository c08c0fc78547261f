const FALLBACK = 'en';

/** Longer ones are well formed, too, and no language: `POSIX`. */
const NAMES_A_LANGUAGE = /^[a-z]{2,3}(?:-|$)/u;

/**
 * The locale as the browser's own formatters take it; systems report some that they refuse, such as `C` or `de_DE.UTF-8`. Whether it is well
 * formed is asked, and not whether it is supported: the list of those is made for whoever asks first, in 10 ms, and every start would.
 */
export const usableLocale = (reported: string): string => {
  const tag = reported.split('.')[0]?.replaceAll('_', '-') ?? FALLBACK;
  try {
    return Intl.getCanonicalLocales(tag).find((each) => NAMES_A_LANGUAGE.test(each)) ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
};
