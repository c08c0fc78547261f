import type { problems as en } from '../en/problems';
import type { SameAs } from '../same';

/** Why a sign-in did not work: what happened, what it means, what to do. */
export const problems = {
  said: 'Der Server meldet: „{{words}}“',
  tries_one: '{{count}} abgelehnter Versuch. Ein weiterer Fehlversuch kann das Konto sperren.',
  tries_other:
    '{{count}} abgelehnte Versuche hintereinander. Ein weiterer Fehlversuch kann das Konto sperren.',
  ended: {
    code: '{{program}} endete mit Code {{code}}.',
    signal: '{{program}} wurde durch {{signal}} beendet.',
  },
  'sign-in-refused': {
    title: 'Der Server hat diese Anmeldung abgelehnt',
    body: 'Secret Server gibt dieselbe Antwort bei falschem Kennwort, unbekannter Domäne, deaktiviertem oder gesperrtem Konto und oft bei fehlendem Einmalcode.',
    next: 'Prüfen Sie Benutzername und Domäne, und geben Sie das Kennwort erneut ein.',
  },
  'code-needed': {
    title: 'Dieses Konto braucht einen Einmalcode',
    body: 'Das Kennwort ist noch eingetragen.',
    next: 'Geben Sie den aktuellen Code ein, und melden Sie sich an.',
  },
  'code-wrong': {
    title: 'Der Code wurde nicht angenommen',
    body: 'Codes gelten einmal und für kurze Zeit. Das Kennwort ist noch eingetragen.',
    next: 'Geben Sie den nächsten Code ein. Bleibt es dabei, prüfen Sie die Uhr des Geräts, das die Codes zeigt.',
  },
  'account-locked': {
    title: 'Dieses Konto ist auf dem Server gesperrt',
    body: 'Keyturn versucht es nicht von selbst noch einmal.',
    next: 'Bitten Sie einen Administrator, es zu entsperren.',
  },
  'token-refused': {
    title: 'Der Server kennt dieses Token nicht',
    body: 'Es kann abgelaufen sein, oder die Adresse dieses Computers ist für den SDK-Client nicht erlaubt.',
    next: 'Besorgen Sie ein anderes Token, und melden Sie sich damit an.',
  },
  'client-refused': {
    title: 'Die Plattform hat diesen Client abgelehnt',
    body: 'Client-ID oder Clientgeheimnis ist falsch, oder das Konto des Programms darf sich am Tresor nicht anmelden.',
    next: 'Prüfen Sie die Client-ID, und geben Sie das Clientgeheimnis erneut ein.',
  },
  'no-vault': {
    title: 'Für diesen Mandanten gibt es keinen Tresor',
    body: 'Der Mandant unter {{host}} kennt den Client und nennt keinen Tresor, der aktiv und der Standard ist.',
    next: 'Bitten Sie einen Administrator der Plattform, einen Tresor zum Standard zu machen.',
  },
  'vault-not-known': {
    title: 'Der Tresor dieses Mandanten liegt an einer unbekannten Adresse',
    body: 'Der Mandant unter {{host}} nennt eine Adresse, von der nicht bekannt ist, dass sie zu Delinea gehört. Dorthin wurde nichts gesendet.',
    next: 'Fragen Sie einen Administrator der Plattform nach der Adresse des Tresors.',
  },
  'command-not-absolute': {
    title: 'Das Programm wurde nicht ausgeführt',
    body: 'Es ist nicht mit vollem Pfad angegeben, daher könnte an seiner Stelle ein anderes Programm dieses Namens gefunden werden.',
    next: 'Geben Sie den vollen Pfad ein, oder wählen Sie das Programm mit „Durchsuchen“.',
  },
  'command-not-found': {
    title: '{{program}} wurde nicht gefunden',
    body: 'Es gibt kein solches Programm, oder es ist ein Skript, und das, wofür es geschrieben ist, fehlt.',
    next: 'Prüfen Sie den Pfad, oder wählen Sie das Programm mit „Durchsuchen“.',
  },
  'command-not-runnable': {
    title: 'Das System hat {{program}} nicht ausgeführt',
    body: 'Es ist kein Programm für diesen Computer, oder Sie dürfen es nicht ausführen.',
    next: 'Prüfen Sie den Pfad, oder wählen Sie mit „Durchsuchen“ ein anderes Programm.',
  },
  'command-failed': {
    title: 'Der Tokenbefehl ist fehlgeschlagen',
    body: 'Seine Ausgabe wird nicht gezeigt, weil sie ein Token enthalten kann.',
    next: 'Führen Sie ihn in einem Terminal aus, um zu sehen, was er meldet.',
  },
  'command-too-slow': {
    title: 'Der Tokenbefehl brauchte länger als 30 Sekunden',
    body: 'Keyturn hat ihn beendet. Er kann nach nichts fragen, während er hier läuft.',
    next: 'Führen Sie ihn in einem Terminal aus, um zu sehen, worauf er wartet.',
  },
  'command-no-token': {
    title: 'Der Tokenbefehl hat etwas ausgegeben, das kein Token ist',
    body: 'Es wird nicht gezeigt, weil ein Teil davon eines sein kann.',
    next: 'Wählen Sie einen Befehl, der nur das Token ausgibt, in einer Zeile.',
  },
  'windows-refused': {
    title: 'Die Windows-Anmeldung wurde abgelehnt',
    body: 'Der Webserver hat geantwortet, nicht Secret Server: Die Windows-Authentifizierung kann für winauthwebservices ausgeschaltet sein, oder dieses Konto hat dort keine Rechte.',
    next: 'Verwenden Sie Anmeldedaten, oder fragen Sie einen Administrator. Außerhalb von Windows braucht es ein Kerberos-Ticket, das nicht abgelaufen ist.',
  },
  'name-not-found': {
    title: '{{host}} wurde nicht gefunden',
    body: 'Kein Computer dieses Namens ist hier bekannt. Nichts wurde gesendet.',
    next: 'Prüfen Sie die Schreibweise. Ist das VPN eingeschaltet?',
  },
  'no-answer': {
    title: 'Keine Antwort von {{host}}',
    body: 'Die Verbindung kam nicht zustande, oder sie brach ab, bevor die Antwort kam.',
    next: 'Ist das VPN eingeschaltet? Versuchen Sie es erneut, wenn dieser Computer den Server erreicht.',
  },
  'answer-too-slow': {
    title: '{{host}} hat zu lange für die Antwort gebraucht',
    body: 'Keyturn wartet nicht mehr. Hier wurde keine Sitzung geöffnet.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, fragen Sie den Betreiber des Servers.',
  },
  'certificate-untrusted': {
    title: 'Dieser Computer vertraut dem Zertifikat von {{host}} nicht',
    body: 'Nichts wurde gesendet.',
    next: 'Sehen Sie sich das Zertifikat an, oder verbinden Sie sich nicht.',
  },
  'certificate-changed': {
    title: 'Das Zertifikat von {{host}} ist ein anderes als das, dem Sie vertrauen',
    body: 'Nichts wurde gesendet.',
    next: 'Vergleichen Sie die beiden, oder verbinden Sie sich nicht.',
  },
  'proxy-asks': {
    title: 'Der Proxy {{host}} verlangt eine Anmeldung',
    body: 'Nichts hat den Server erreicht.',
    next: 'Geben Sie den Benutzer ein, den der Proxy kennt.',
  },
  'encryption-too-old': {
    title: '{{host}} bietet nur zu alte Verschlüsselung an',
    body: 'Sie endet vor TLS 1.2, dem ältesten, was sicher ist. Nichts wurde gesendet.',
    next: 'Bitten Sie den Betreiber des Servers, TLS 1.2 oder neuer einzuschalten.',
  },
  'not-secret-server': {
    title: '{{host}} hat mit einer Webseite geantwortet, nicht mit Daten von Secret Server',
    body: 'Oft ist es ein falscher Pfad, eine Wartungsseite oder ein Anmeldeportal dazwischen.',
    next: 'Prüfen Sie den Pfad der Adresse. Fehlt /SecretServer?',
  },
  'web-services-off': {
    title: 'Die Webdienste von Secret Server scheinen ausgeschaltet zu sein',
    body: 'Ohne sie kann sich kein Programm anmelden.',
    next: 'Bitten Sie einen Administrator, sie in der Konfiguration einzuschalten.',
  },
  'server-busy': {
    title: 'Der Server ist ausgelastet',
    body: 'Er bittet darum, eine Weile in Ruhe gelassen zu werden.',
    next: 'Warten Sie eine Minute, und melden Sie sich dann erneut an.',
  },
  'server-error': {
    title: 'Auf dem Server gab es einen Fehler',
    body: '{{host}} antwortet, konnte die Anmeldung aber nicht ausführen.',
    next: 'Versuchen Sie es erneut. Bleibt es dabei, fragen Sie den Betreiber des Servers.',
  },
  'answer-not-understood': {
    title: 'Keyturn hat die Antwort von {{host}} nicht verstanden',
    body: 'Hier wurde keine Sitzung geöffnet.',
    next: 'Prüfen Sie den Pfad der Adresse. Stimmt er, fragen Sie den Betreiber des Servers.',
  },
} as const satisfies SameAs<typeof en>;
