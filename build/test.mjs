import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./launch/run-tests.mjs').then(({ runTests }) => runTests(process.argv.slice(2))));
