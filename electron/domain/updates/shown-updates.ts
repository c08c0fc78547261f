import type { UpdateObstacle } from '../../../shared/update-words';
import type { Updates } from '../../../shared/updates';
import type { UpdateState } from './update-machine';
import type { Offer } from './update-ports';

const shownOffer = ({ version, notes, file }: Offer) => ({ version, notes, sizeBytes: file.sizeBytes });

/** As the page is told of it. */
export const shownUpdates = (state: UpdateState, waitsFor: UpdateObstacle | null): Updates => {
  switch (state.state) {
    case 'idle':
      return { state: 'idle', checkedAt: state.checkedAt };
    case 'checking':
      return { state: 'checking' };
    case 'available':
      return { state: 'available', ...shownOffer(state.offer) };
    case 'downloading':
      return { state: 'downloading', version: state.offer.version, percent: state.percent };
    case 'ready':
      return { state: 'ready', version: state.offer.version, waitsFor };
    case 'failed':
      return { state: 'failed', failure: state.failure, checkedAt: state.checkedAt };
  }
};
