import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./launch/start-app.mjs').then(({ startApp }) => startApp(process.argv.slice(2))));
