import type { attempts as en } from '../en/attempts';
import type { SameAs } from '../same';

export const attempts = {
  'clear-clipboard': 'Die Zwischenablage konnte nicht geleert werden',
  'clear-calls': 'Die Liste der Aufrufe wurde nicht geleert',
  'copy-call': 'Der Aufruf wurde nicht kopiert',
  'list-calls': 'Die Aufrufe können nicht aufgelistet werden',
  start: 'Keyturn konnte seine Einstellungen nicht laden',
  'change-setting': 'Die Einstellung wurde nicht geändert',
  'open-practice': 'Der Übungstresor wurde nicht geöffnet',
  'choose-program': 'Die Dateiauswahl wurde nicht gezeigt',
  'close-practice': 'Der Übungstresor wurde nicht geschlossen',
  'cancel-sign-in': 'Die Anmeldung wurde nicht abgebrochen',
  'extend-session': 'Die Sitzung wurde nicht verlängert',
  'sign-out': 'Die Abmeldung wurde nicht bestätigt',
  'end-token': 'Das Ende des Tokens wurde nicht bestätigt',
  'sign-in-to-proxy': 'Die Anmeldung am Proxy ist nicht erfolgt',
  'save-sign-in': 'Die Anmeldung wurde nicht gespeichert',
  'change-profile': 'Die gespeicherte Anmeldung wurde nicht geändert',
  'keep-certificates': 'Die Liste der gemerkten Zertifikate wurde nicht geändert',
  'ask-sealing': 'Keyturn konnte nicht feststellen, wer versiegelte Aufzeichnungen schützt',
} as const satisfies SameAs<typeof en>;
