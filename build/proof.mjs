import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./proof/run-proof.mjs').then(({ runProof }) => runProof(process.argv.slice(2))));
