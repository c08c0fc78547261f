import * as app from '../app';
import * as network from '../network';
import * as practice from '../practice';
import * as sealing from '../sealing';
import * as session from '../session';
import * as settings from '../settings';
import type { Client, Doubles, Handlers } from './channel';

/** The whole vocabulary between the processes. What is not here cannot be said. */
export const contract = {
  app: app.channels,
  network: network.channels,
  practice: practice.channels,
  sealing: sealing.channels,
  session: session.channels,
  settings: settings.channels,
} as const;

export type KeyturnContract = typeof contract;
export type KeyturnHandlers = Handlers<KeyturnContract>;
export type KeyturnClient = Client<KeyturnContract>;
export type KeyturnDoubles = Doubles<KeyturnContract>;
