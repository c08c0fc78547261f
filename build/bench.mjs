import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./bench/run-bench.mjs').then(({ runBench }) => runBench(process.argv.slice(2))));
