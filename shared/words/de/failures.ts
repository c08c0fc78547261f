import type { failures as en } from '../en/failures';
import type { SameAs } from '../same';
import { accessFailures } from './access';
import { clipboardFailures } from './clipboard';
import { commandFailures } from './command-failures';
import { lockFailures } from './lock';
import { policyFailures } from './policy';
import { quickFailures } from './quick';
import { rotationFailures } from './rotation-failures';
import { secretFailures } from './secret-failures';
import { ticketKeyFailures } from './ticket-key-failures';
import { updateFailures } from './updates';

export const failures = {
  ...accessFailures,
  ...commandFailures,
  ...lockFailures,
  ...policyFailures,
  ...quickFailures,
  ...rotationFailures,
  ...secretFailures,
  ...ticketKeyFailures,
  ...updateFailures,
  detail: 'Detail: {{detail}}',
  'bad-request': {
    what: 'Keyturn hat nicht verstanden, was sein eigenes Fenster wollte.',
    next: 'Schließen Sie Keyturn, und öffnen Sie es wieder.',
  },
  'too-large': {
    what: 'Die Eingabe ist länger, als Keyturn annimmt.',
    next: 'Kürzen Sie sie, und versuchen Sie es erneut.',
  },
  forbidden: {
    what: 'Keyturn hat dies abgelehnt, weil es nicht von seiner eigenen Seite kam.',
    next: 'Schließen Sie Keyturn, und öffnen Sie es wieder.',
  },
  internal: {
    what: 'In Keyturn ist etwas schiefgegangen.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, schließen Sie Keyturn, und öffnen Sie es wieder.',
  },
  unanswered: {
    what: 'Der Teil von Keyturn, der die Arbeit tut, hat nicht geantwortet.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, schließen Sie Keyturn, und öffnen Sie es wieder.',
  },
  'disk-full': {
    what: 'Die Festplatte ist voll, daher wurde nichts gespeichert.',
    next: 'Schaffen Sie Platz, und versuchen Sie es erneut.',
  },
  'disk-refused': {
    what: 'Das System ließ Keyturn nicht in seinen Datenordner schreiben.',
    next: 'Prüfen Sie Ihre Rechte für den Ordner unter „Einstellungen“, „Info“, und versuchen Sie es erneut.',
  },
  'newer-format': {
    what: 'Diese Datei wurde von einem neueren Keyturn geschrieben, daher lässt dieses sie, wie sie ist.',
    next: 'Installieren Sie das neuere Keyturn.',
  },
  'no-key-store': {
    what: 'Auf diesem Computer schützt noch nichts versiegelte Aufzeichnungen.',
    next: 'Geben Sie unter „Einstellungen“, „Datenschutz“ eine Passphrase an.',
  },
  'passphrase-too-short': {
    what: 'Diese Passphrase ist zu kurz.',
    next: 'Wählen Sie eine längere.',
  },
  'passphrase-needed': {
    what: 'Die Passphrase, die versiegelte Aufzeichnungen schützt, wurde noch nicht eingegeben.',
    next: 'Geben Sie sie unter „Einstellungen“, „Datenschutz“ ein.',
  },
  'passphrase-wrong': {
    what: 'Diese Passphrase öffnet die hier versiegelten Aufzeichnungen nicht.',
    next: 'Geben Sie sie erneut ein.',
  },
  'profiles-full': {
    what: 'Es sind so viele Anmeldungen gespeichert, wie Keyturn aufbewahrt.',
    next: 'Entfernen Sie eine, die Sie nicht mehr brauchen, und melden Sie sich dann erneut an.',
  },
  'profile-gone': {
    what: 'Diese gespeicherte Anmeldung gibt es nicht mehr.',
    next: 'Melden Sie sich erneut an, um sie zu speichern.',
  },
  'address-empty': {
    what: 'Es gibt keine Adresse, bei der Sie sich anmelden könnten.',
    next: 'Geben Sie die Adresse Ihres Secret Server ein.',
  },
  'address-invalid': {
    what: 'Dies ist keine Webadresse.',
    next: 'Geben Sie die Adresse Ihres Secret Server so ein, wie ein Browser sie zeigt.',
  },
  'address-not-encrypted': {
    what: 'Diese Adresse ist nicht verschlüsselt, und Keyturn meldet nur über https an.',
    next: 'Geben Sie die Adresse ein, die mit https beginnt.',
  },
  'address-with-password': {
    what: 'Diese Adresse enthält einen Benutzernamen oder ein Kennwort.',
    next: 'Nehmen Sie es aus der Adresse heraus.',
  },
  'name-not-found': {
    what: 'Der Server wurde nicht gefunden.',
    next: 'Prüfen Sie seinen Namen und ob das VPN eingeschaltet ist.',
  },
  'no-answer': {
    what: 'Der Server hat nicht geantwortet.',
    next: 'Prüfen Sie, ob das VPN eingeschaltet ist, und versuchen Sie es erneut.',
  },
  'answer-too-slow': {
    what: 'Der Server hat zu lange für die Antwort gebraucht.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, fragen Sie den Betreiber des Servers.',
  },
  'certificate-untrusted': {
    what: 'Dieser Computer vertraut dem Zertifikat des Servers nicht, daher wurde nichts gesendet.',
    next: 'Sehen Sie sich das Zertifikat an, bevor Sie sich erneut anmelden.',
  },
  'certificate-changed': {
    what: 'Der Server zeigt ein anderes Zertifikat als das, dem Sie vertrauen, daher wurde nichts gesendet.',
    next: 'Vergleichen Sie die beiden, bevor Sie sich erneut anmelden.',
  },
  'certificate-unseen': {
    what: 'Der Server hat dieses Zertifikat nicht gezeigt.',
    next: 'Sehen Sie sich sein Zertifikat noch einmal an.',
  },
  'no-certificate': {
    what: 'Diese Adresse ist nicht verschlüsselt, daher gibt es kein Zertifikat.',
    next: 'Geben Sie die Adresse ein, die mit https beginnt.',
  },
  'proxy-asks': {
    what: 'Der Proxy verlangt eine Anmeldung, daher hat nichts den Server erreicht.',
    next: 'Geben Sie den Benutzer ein, den der Proxy kennt, und versuchen Sie es erneut.',
  },
  'encryption-too-old': {
    what: 'Der Server bietet nur Verschlüsselung an, die zu alt ist, um sicher zu sein, daher wurde nichts gesendet.',
    next: 'Bitten Sie den Betreiber des Servers, TLS 1.2 oder neuer einzuschalten.',
  },
  'not-secret-server': {
    what: 'Eine Webseite hat geantwortet, nicht Secret Server.',
    next: 'Prüfen Sie den Pfad der Adresse.',
  },
  'web-services-off': {
    what: 'Die Webdienste von Secret Server scheinen ausgeschaltet zu sein.',
    next: 'Bitten Sie einen Administrator, sie in der Konfiguration einzuschalten.',
  },
  'sign-in-refused': {
    what: 'Der Server hat diese Anmeldung abgelehnt.',
    next: 'Prüfen Sie Benutzername, Domäne und Kennwort.',
  },
  'code-needed': {
    what: 'Dieses Konto braucht einen Einmalcode.',
    next: 'Geben Sie den aktuellen Code ein.',
  },
  'code-wrong': {
    what: 'Der Einmalcode wurde nicht angenommen.',
    next: 'Geben Sie den nächsten Code ein.',
  },
  'account-locked': {
    what: 'Dieses Konto ist auf dem Server gesperrt.',
    next: 'Bitten Sie einen Administrator, es zu entsperren.',
  },
  'token-refused': {
    what: 'Der Server kennt dieses Token nicht.',
    next: 'Besorgen Sie ein anderes, und melden Sie sich damit an.',
  },
  'access-denied': {
    what: 'Sie dürfen dies nicht tun.',
    next: 'Bitten Sie einen Besitzer um die Berechtigung. Der Server antwortet ebenso, wenn es nichts dergleichen gibt.',
  },
  'client-refused': {
    what: 'Die Plattform hat diesen Client abgelehnt.',
    next: 'Prüfen Sie Client-ID und Clientgeheimnis.',
  },
  'no-vault': {
    what: 'Für diesen Mandanten gibt es keinen Tresor.',
    next: 'Bitten Sie einen Administrator der Plattform, einen Tresor zum Standard zu machen.',
  },
  'vault-not-known': {
    what: 'Der Mandant nennt einen Tresor an einer Adresse, von der nicht bekannt ist, dass sie zu Delinea gehört.',
    next: 'Fragen Sie einen Administrator der Plattform nach der Adresse des Tresors.',
  },
  'windows-refused': {
    what: 'Die Windows-Anmeldung wurde abgelehnt.',
    next: 'Verwenden Sie Anmeldedaten, oder fragen Sie einen Administrator, ob sie eingeschaltet ist.',
  },
  'request-refused': {
    what: 'Der Server hat abgelehnt, worum er gebeten wurde.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, fragen Sie den Betreiber des Servers.',
  },
  'session-ended': {
    what: 'Ihre Sitzung ist beendet, und nichts ging verloren.',
    next: 'Melden Sie sich erneut an.',
  },
  'no-refresh-left': {
    what: 'Diese Sitzung kann nicht noch einmal verlängert werden.',
    next: 'Melden Sie sich erneut an, wenn sie beendet ist.',
  },
  'server-busy': {
    what: 'Der Server ist ausgelastet.',
    next: 'Warten Sie eine Minute, und versuchen Sie es erneut.',
  },
  'server-error': {
    what: 'Auf dem Server gab es einen Fehler.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, fragen Sie den Betreiber des Servers, mit der Uhrzeit des Fehlers.',
  },
  'answer-not-understood': {
    what: 'Keyturn hat die Antwort des Servers nicht verstanden.',
    next: 'Prüfen Sie die Adresse. Stimmt sie, fragen Sie den Betreiber des Servers.',
  },
  cancelled: {
    what: 'Es wurde abgebrochen, bevor es fertig war.',
    next: 'Starten Sie es wieder, wenn Sie wollen.',
  },
  'sign-out-unsure': {
    what: 'Sie sind hier abgemeldet, aber dem Server konnte es nicht gesagt werden.',
    next: 'Die Sitzung dort endet von selbst, wenn ihre Zeit um ist.',
  },
  'token-end-unsure': {
    what: 'Sie sind hier abgemeldet, aber der Server hat nicht gesagt, dass er das Token beendet hat.',
    next: 'Wer das Token hat, kann es womöglich noch verwenden. Bitten Sie den Betreiber des Servers, es zu beenden.',
  },
  ...clipboardFailures,
} as const satisfies SameAs<typeof en>;
