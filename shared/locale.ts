const FALLBACK = 'en';

/** The locale as the browser's own formatters take it; systems report some that they refuse, such as `C` or `de_DE.UTF-8`. */
export const usableLocale = (reported: string): string => {
  const tag = reported.split('.')[0]?.replaceAll('_', '-') ?? FALLBACK;
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag)[0] ?? FALLBACK;
  } catch {
    return FALLBACK;
  }
};
