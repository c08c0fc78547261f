import accessibility from '../../../shared/handbook/accessibility.md?raw';
import firstSteps from '../../../shared/handbook/first-steps.md?raw';
import linux from '../../../shared/handbook/linux.md?raw';
import powershell from '../../../shared/handbook/powershell.md?raw';
import safety from '../../../shared/handbook/safety.md?raw';
import states from '../../../shared/handbook/states.md?raw';

export const english = {
  accessibility,
  'first-steps': firstSteps,
  linux,
  powershell,
  safety,
  states,
};
