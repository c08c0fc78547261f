export const LONGEST_FARM = 64;
export const SHORTEST_FILE_PASSWORD = 12;
