import { useState } from 'react';
import { createAnnouncer } from '../../app/announcer';

/** What is said aloud while a dialog is open is said in it: all else is out of reach. */
export const useVoice = () => {
  const [announcer] = useState(createAnnouncer);
  return announcer;
};
