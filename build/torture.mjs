import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() =>
  import('./launch/run-torture.mjs').then(({ runTorture }) => runTorture(process.argv.slice(2))),
);
