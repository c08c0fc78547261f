import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() =>
  import('./package/run-package.mjs').then(({ runPackage }) => runPackage(process.argv.slice(2))),
);
