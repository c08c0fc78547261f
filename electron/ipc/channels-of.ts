import type { ChannelsOf } from '../../shared/ipc/channel';
import type { KeyturnContract } from '../../shared/ipc/contract';

/** The channels of each feature, read in when it is first spoken of: a start would else wait for the schemas of all. */
export const channelsOf: ChannelsOf<KeyturnContract> = {
  access: async () => {
    const { channels } = await import('../../shared/access');
    return channels;
  },
  activity: async () => {
    const { channels } = await import('../../shared/activity');
    return channels;
  },
  app: async () => {
    const { channels } = await import('../../shared/app');
    return channels;
  },
  bulk: async () => {
    const { channels } = await import('../../shared/bulk');
    return channels;
  },
  clipboard: async () => {
    const { channels } = await import('../../shared/clipboard');
    return channels;
  },
  computer: async () => {
    const { channels } = await import('../../shared/computer');
    return channels;
  },
  doctor: async () => {
    const { channels } = await import('../../shared/doctor');
    return channels;
  },
  finder: async () => {
    const { channels } = await import('../../shared/finder');
    return channels;
  },
  folders: async () => {
    const { channels } = await import('../../shared/folders');
    return channels;
  },
  links: async () => {
    const { channels } = await import('../../shared/links');
    return channels;
  },
  lock: async () => {
    const { channels } = await import('../../shared/lock');
    return channels;
  },
  network: async () => {
    const { channels } = await import('../../shared/network');
    return channels;
  },
  practice: async () => {
    const { channels } = await import('../../shared/practice');
    return channels;
  },
  profiles: async () => {
    const { channels } = await import('../../shared/profiles');
    return channels;
  },
  quick: async () => {
    const { channels } = await import('../../shared/quick');
    return channels;
  },
  rotation: async () => {
    const { channels } = await import('../../shared/rotation');
    return channels;
  },
  sealing: async () => {
    const { channels } = await import('../../shared/sealing');
    return channels;
  },
  secret: async () => {
    const { channels } = await import('../../shared/secret');
    return channels;
  },
  secrets: async () => {
    const { channels } = await import('../../shared/secrets');
    return channels;
  },
  session: async () => {
    const { channels } = await import('../../shared/session');
    return channels;
  },
  settings: async () => {
    const { channels } = await import('../../shared/settings');
    return channels;
  },
  ticketKeys: async () => {
    const { channels } = await import('../../shared/ticket-keys');
    return channels;
  },
  tray: async () => {
    const { channels } = await import('../../shared/tray');
    return channels;
  },
  trust: async () => {
    const { channels } = await import('../../shared/trust');
    return channels;
  },
  updates: async () => {
    const { channels } = await import('../../shared/updates');
    return channels;
  },
};
