import accessibility from '../../../shared/handbook/de/accessibility.md?raw';
import firstSteps from '../../../shared/handbook/de/first-steps.md?raw';
import linux from '../../../shared/handbook/de/linux.md?raw';
import powershell from '../../../shared/handbook/de/powershell.md?raw';
import safety from '../../../shared/handbook/de/safety.md?raw';
import states from '../../../shared/handbook/de/states.md?raw';

export const german = {
  accessibility,
  'first-steps': firstSteps,
  linux,
  powershell,
  safety,
  states,
};
