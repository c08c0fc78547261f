import { Suspense, useEffect } from 'react';
import { useStore } from 'zustand';
import { DoctorDialog } from '../features/doctor';
import type { Stores } from './stores';
import type { Home } from './use-home';

interface DoctorPlaceProps {
  readonly stores: Pick<Stores, 'doctor'>;
  readonly home: Pick<Home, 'open'>;
}

/** The doctor comes to wherever the user is. While a session is open, it is about the server of that. */
export const DoctorPlace = ({ stores: { doctor }, home: { open } }: DoctorPlaceProps) => {
  const isOpen = useStore(doctor.store, (state) => state.isOpen);

  useEffect(() => {
    if (open) doctor.know({ server: open.opened.server, byWindows: open.opened.method === 'windows' });
  }, [doctor, open]);

  return (
    isOpen && (
      <Suspense fallback={null}>
        <DoctorDialog doctor={doctor} />
      </Suspense>
    )
  );
};
