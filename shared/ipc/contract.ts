import * as access from '../access';
import * as activity from '../activity';
import * as app from '../app';
import * as bulk from '../bulk';
import * as clipboard from '../clipboard';
import * as computer from '../computer';
import * as doctor from '../doctor';
import * as finder from '../finder';
import * as folders from '../folders';
import * as links from '../links';
import * as lock from '../lock';
import * as network from '../network';
import * as practice from '../practice';
import * as profiles from '../profiles';
import * as quick from '../quick';
import * as rotation from '../rotation';
import * as sealing from '../sealing';
import * as secret from '../secret';
import * as secrets from '../secrets';
import * as session from '../session';
import * as settings from '../settings';
import * as ticketKeys from '../ticket-keys';
import * as tray from '../tray';
import * as trust from '../trust';
import * as updates from '../updates';
import type { Client, Doubles, Handlers } from './channel';

/** The whole vocabulary between the processes. What is not here cannot be said. */
export const contract = {
  access: access.channels,
  activity: activity.channels,
  app: app.channels,
  bulk: bulk.channels,
  clipboard: clipboard.channels,
  computer: computer.channels,
  doctor: doctor.channels,
  finder: finder.channels,
  folders: folders.channels,
  links: links.channels,
  lock: lock.channels,
  network: network.channels,
  practice: practice.channels,
  profiles: profiles.channels,
  quick: quick.channels,
  rotation: rotation.channels,
  sealing: sealing.channels,
  secret: secret.channels,
  secrets: secrets.channels,
  session: session.channels,
  settings: settings.channels,
  ticketKeys: ticketKeys.channels,
  tray: tray.channels,
  trust: trust.channels,
  updates: updates.channels,
} as const;

export type KeyturnContract = typeof contract;
export type KeyturnHandlers = Handlers<KeyturnContract>;
export type KeyturnClient = Client<KeyturnContract>;
export type KeyturnDoubles = Doubles<KeyturnContract>;
