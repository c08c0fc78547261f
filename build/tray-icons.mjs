import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./package/run-tray-icons.mjs').then(({ runTrayIcons }) => runTrayIcons()));
