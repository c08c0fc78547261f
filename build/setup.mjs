import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./launch/run-setup.mjs').then(({ runSetup }) => runSetup(process.argv.slice(2))));
