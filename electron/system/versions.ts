import { app } from 'electron';
import type { Versions } from '../../shared/app';

export const versions = (): Versions => ({
  keyturn: app.getVersion(),
  electron: process.versions.electron,
  chromium: process.versions.chrome,
  node: process.versions.node,
  platform: `${process.platform} ${process.arch}`,
});
