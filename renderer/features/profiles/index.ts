export { ProfileList } from './ProfileList';
export { createProfilesStore, type KnownProfiles, type ProfilesStore } from './store';
