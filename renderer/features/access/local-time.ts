const two = (number: number): string => String(number).padStart(2, '0');

/** As a field for date and time holds it: by the clock on the wall, to the minute. */
export const localTime = (at: number): string => {
  const date = new Date(at);
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
};

/** Null where it is none. */
export const timeOf = (typed: string): number | null => {
  const at = Date.parse(typed);
  return Number.isNaN(at) ? null : at;
};
