/** The same for two addresses of one server, as it takes them itself: the case of neither its name nor its folders counts. */
export const serverKeyOf = (server: string): string => server.toLowerCase();

/** Where there is no other, it is not the same. */
export const isSameServer = (one: string, other: string | null | undefined): boolean =>
  typeof other === 'string' && serverKeyOf(one) === serverKeyOf(other);
