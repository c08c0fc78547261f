import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./launch/run-dev.mjs').then(({ runDev }) => runDev(process.argv.slice(2))));
