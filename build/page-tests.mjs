import { configure } from '@testing-library/react';

// A deadline, not a pace: a machine with more to do than this may take its time to come to the awaited state.
configure({ asyncUtilTimeout: 20_000 });
