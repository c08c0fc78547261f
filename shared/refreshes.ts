/** How often a server lets a session be extended unless an administrator has said otherwise: none tells how often it does. */
export const ASSUMED_REFRESHES = 3;

/** More than anybody says. Apart from the schemas, so that the page can name both without carrying zod. */
export const MOST_REFRESHES = 100;
