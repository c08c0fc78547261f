import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./launch/run-soak.mjs').then(({ runSoak }) => runSoak(process.argv.slice(2))));
