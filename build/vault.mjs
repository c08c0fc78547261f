import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./launch/run-vault.mjs').then(({ runVault }) => runVault(process.argv.slice(2))));
