import type { KeyturnDoubles } from '../../shared/ipc/contract';
import { createDoctorStore, type DoctorStore } from '../features/doctor';
import { createClientDouble } from './client-double';

/** The doctor's visits over a main process for tests. */
export const createDoctorDouble = (doctor: KeyturnDoubles['doctor'] = {}): DoctorStore =>
  createDoctorStore(createClientDouble({}, { doctor }).client.doctor);
