import { onFittingNode } from './setup/node-version.mjs';

onFittingNode(() => import('./tour/run-tour.mjs').then(({ runTour }) => runTour(process.argv.slice(2))));
