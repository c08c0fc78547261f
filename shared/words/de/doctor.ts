import type { doctor as en } from '../en/doctor';
import type { SameAs } from '../same';

/** The doctor looks at a server without signing in: what it looked at, what it found, and what to do about it. */
export const doctor = {
  title: 'Anmeldediagnose',
  run: 'Anmeldediagnose ausführen',
  promise: 'Sieht sich {{host}} an, ohne anzumelden. Kein Kennwort, Token oder Code wird gesendet.',
  promiseNowhere: 'Sieht sich den Server an, ohne anzumelden. Kein Kennwort, Token oder Code wird gesendet.',
  checks: 'Prüfungen',
  line: '{{number}}. {{check}}: {{state}}',
  running: 'Der Server wird geprüft.',
  allGood:
    'Es wurde nichts gefunden, was Sie am Anmelden hindern würde. Scheitert es weiter, liegt es am Konto: Benutzername, Kennwort oder Code.',
  broken: 'Die Diagnose konnte nicht abgeschlossen werden.',
  notCopied: 'Der Bericht wurde nicht kopiert.',
  firstProblem: 'Das erste Problem: {{check}}. {{what}} {{next}}',
  again: 'Noch einmal ausführen',
  againRunning: 'Sie läuft gerade.',
  copy: 'Bericht kopieren',
  copyLater: 'Der Bericht ist da, wenn alle Prüfungen durch sind.',
  copied: 'Bericht kopiert. Er enthält keinen Benutzernamen, kein Kennwort, kein Token und keinen Code.',
  close: 'Schließen',
  reportHead: 'Keyturn {{version}} auf {{platform}}, Anmeldediagnose, {{time}}',
  check: {
    address: 'Adresse',
    name: 'Namensauflösung',
    proxy: 'Proxy',
    connection: 'Verbindung',
    certificate: 'Zertifikatskette',
    clock: 'Uhrenabweichung',
    server: 'Secret Server gefunden',
    services: 'REST-Dienste an',
    signIn: 'Anmeldedienst',
    windows: 'Ordner für Windows-Anmeldung',
    code: 'Einmalcode',
    ip: 'IP erlaubt',
  },
  state: {
    passed: 'bestanden',
    problem: 'Problem',
    'not-checked': 'nicht geprüft',
    running: 'läuft',
  },
  passed: {
    address: 'Die Adresse ist {{detail}}.',
    name: '{{host}} ist bekannt als {{detail}}.',
    number: '{{host}} ist eine Nummer, daher gibt es keinen Namen aufzulösen.',
    'no-proxy': 'Kein Proxy steht dazwischen.',
    proxy: 'Der Proxy {{detail}} steht dazwischen und nimmt Verbindungen an.',
    connection: '{{host}} nimmt Verbindungen an.',
    certificate: 'Dieser Computer vertraut dem Zertifikat, das von {{detail}} ausgestellt wurde.',
    pinned: 'Sie vertrauen diesem Zertifikat für diesen Server. Ausgestellt hat es {{detail}}.',
    clock: 'Die Uhren dieses Computers und des Servers weichen um {{detail}} s voneinander ab.',
    vault: 'Unter dieser Adresse antwortet ein Secret Server.',
    tenant: 'Unter dieser Adresse antwortet ein Mandant der Delinea Platform.',
    services: 'Die REST-Dienste antworten.',
    'sign-in': 'Der Anmeldedienst antwortet. Es wurde kein Kennwort an ihn gesendet.',
    windows: 'Der Webserver antwortet dort und fragt nach einem Windows-Konto.',
  },
  notChecked: {
    waiting: 'Dies ist noch nicht an der Reihe.',
    earlier: 'Was davor kommt, muss zuerst funktionieren.',
    'name-by-proxy': 'Dieser Computer kennt den Namen nicht; der Proxy löst ihn auf.',
    'no-encryption': 'Ohne Verschlüsselung gibt es kein Zertifikat.',
    'no-date': 'Der Server nennt seine Zeit nicht.',
    tenant: 'Ein Mandant hat keine. Den Tresor dahinter kennt nur, wer angemeldet ist.',
    'windows-absent': 'Hier gibt es keinen solchen Ordner. Nur eine Windows-Anmeldung braucht ihn.',
    'windows-cloud': 'Secret Server Cloud hat keine Windows-Anmeldung.',
    code: 'Nur der Server weiß, ob ein Code stimmt, und ihn zu probieren, würde ihn verbrauchen.',
    ip: 'Ob die Adresse dieses Computers erlaubt ist, sagt der Server nur denen, die sich anmelden.',
  },
  problem: {
    'address-empty': {
      what: 'Es gibt keine Adresse.',
      next: 'Geben Sie die Server-URL ein, und führen Sie die Diagnose noch einmal aus.',
    },
    'address-invalid': {
      what: 'Was unter Server-URL steht, ist keine Webadresse.',
      next: 'Geben Sie die Adresse so ein, wie ein Browser sie zeigt.',
    },
    'address-not-encrypted': {
      what: 'Die Adresse beginnt mit http, und Keyturn meldet nur über https an.',
      next: 'Setzen Sie https davor.',
    },
    'address-with-password': {
      what: 'Die Adresse enthält einen Benutzernamen oder ein Kennwort.',
      next: 'Nehmen Sie es aus der Adresse heraus.',
    },
    name: {
      what: '{{host}} ist diesem Computer nicht bekannt ({{detail}}).',
      next: 'Prüfen Sie die Schreibweise. Ist das VPN eingeschaltet?',
    },
    'proxy-unknown': {
      what: 'Das System konnte nicht sagen, welcher Proxy zu verwenden ist.',
      next: 'Sehen Sie in den Proxyeinstellungen dieses Computers nach, oder fragen Sie, wer das Netzwerk betreut.',
    },
    'proxy-silent': {
      what: 'Der Proxy {{detail}} nimmt keine Verbindung an.',
      next: 'Sehen Sie in den Proxyeinstellungen dieses Computers nach. Ist das VPN eingeschaltet?',
    },
    refused: {
      what: '{{host}} ist da, und an diesem Port antwortet nichts ({{detail}}).',
      next: 'Prüfen Sie den Port in der Adresse, oder fragen Sie, ob der Webserver läuft.',
    },
    silent: {
      what: '{{host}} antwortet nicht ({{detail}}).',
      next: 'Ist das VPN eingeschaltet? Wenn ja, steht womöglich eine Firewall dazwischen.',
    },
    'too-old': {
      what: '{{host}} bietet nur Verschlüsselung an, die zu alt ist, um sicher zu sein.',
      next: 'Bitten Sie den Betreiber des Servers, TLS 1.2 oder neuer einzuschalten.',
    },
    'certificate-changed': {
      what: 'Das Zertifikat von {{host}} ist ein anderes als das, dem Sie vertrauten. Ausgestellt hat es {{detail}}.',
      next: 'Fragen Sie den Betreiber des Servers, ob es ersetzt wurde, und vergleichen Sie es dann unter „Zertifikat“.',
    },
    'self-signed': {
      what: 'Das Zertifikat von {{host}} ist von sich selbst signiert ({{detail}}), daher bürgt niemand dafür.',
      next: 'Vergleichen Sie seinen Fingerabdruck unter „Zertifikat“ mit einem, den Sie auf anderem Weg erhalten haben.',
    },
    'issuer-missing': {
      what: 'Dieser Computer kennt den Aussteller „{{detail}}“ nicht, oder der Server sendet dessen Zertifikat nicht.',
      next: 'Bitten Sie darum, dass das Zertifikat dieses Ausstellers auf diesem Computer installiert oder vom Server gesendet wird.',
    },
    'wrong-name': {
      what: 'Das Zertifikat ist auf {{detail}} ausgestellt, nicht auf {{host}}.',
      next: 'Verwenden Sie den Namen, für den das Zertifikat gilt, oder bitten Sie um eines mit diesem Namen.',
    },
    expired: {
      what: 'Das Zertifikat von {{host}} ist am {{detail}} abgelaufen.',
      next: 'Bitten Sie den Betreiber des Servers, es zu erneuern. Geht die Uhr dieses Computers richtig?',
    },
    'not-yet-valid': {
      what: 'Das Zertifikat von {{host}} ist nicht vor dem {{detail}} gültig.',
      next: 'Sehen Sie auf die Uhr dieses Computers.',
    },
    revoked: {
      what: 'Das Zertifikat von {{host}} wurde von {{detail}} gesperrt.',
      next: 'Melden Sie sich nicht an. Sagen Sie es dem Betreiber des Servers.',
    },
    'certificate-other': {
      what: 'Dieser Computer lehnt das Zertifikat von {{host}} ab ({{detail}}).',
      next: 'Sehen Sie es sich unter „Zertifikat“ an, und fragen Sie den Betreiber des Servers.',
    },
    'no-certificate': {
      what: '{{host}} hat kein Zertifikat gezeigt ({{detail}}).',
      next: 'Prüfen Sie den Port in der Adresse: Antwortet dort etwas anderes?',
    },
    clock: {
      what: 'Die Uhren dieses Computers und des Servers weichen um {{detail}} s voneinander ab, daher scheitern Einmalcodes.',
      next: 'Stellen Sie die Uhr dieses Computers nach dem Netzwerk, oder sagen Sie es dem Betreiber des Servers.',
    },
    folder: {
      what: 'Hier antwortet eine Webseite, und Secret Server unter {{detail}}.',
      next: 'Verwenden Sie diese Adresse.',
    },
    page: {
      what: 'Hier antwortet etwas, und es ist kein Secret Server.',
      next: 'Prüfen Sie den Pfad der Adresse. Eine Wartungsseite oder ein Portal kann davorstehen.',
    },
    unwell: {
      what: 'Secret Server antwortet und sagt, dass es ihm nicht gut geht.',
      next: 'Sagen Sie es dem Betreiber des Servers.',
    },
    busy: {
      what: 'Der Server ist ausgelastet oder in Wartung ({{detail}}).',
      next: 'Warten Sie ein paar Minuten, und führen Sie die Diagnose dann noch einmal aus.',
    },
    'services-off': {
      what: 'Die Webdienste von Secret Server sind ausgeschaltet.',
      next: 'Bitten Sie einen Administrator, sie in der Konfiguration einzuschalten.',
    },
    'services-page': {
      what: 'Wo die REST-Dienste sein sollten, antwortet eine Webseite.',
      next: 'Fragen Sie einen Administrator, ob die Webdienste eingeschaltet sind und ob ein Portal davorsteht.',
    },
    'services-other': {
      what: 'Die REST-Dienste gaben eine unerwartete Antwort ({{detail}}).',
      next: 'Zeigen Sie diesen Bericht dem Betreiber des Servers.',
    },
    'sign-in-page': {
      what: 'Wo der Anmeldedienst sein sollte, antwortet eine Webseite.',
      next: 'Fragen Sie einen Administrator, ob die Webdienste eingeschaltet sind und ob ein Portal davorsteht.',
    },
    'sign-in-other': {
      what: 'Der Anmeldedienst gab eine unerwartete Antwort ({{detail}}).',
      next: 'Zeigen Sie diesen Bericht dem Betreiber des Servers.',
    },
    'windows-absent': {
      what: 'Es gibt keinen Ordner winauthwebservices, der nach einem Windows-Konto fragt.',
      next: 'Verwenden Sie Anmeldedaten, oder bitten Sie einen Administrator, die Windows-Authentifizierung in IIS einzurichten.',
    },
    'windows-other': {
      what: 'Der Ordner winauthwebservices gab eine unerwartete Antwort ({{detail}}).',
      next: 'Verwenden Sie Anmeldedaten, und zeigen Sie diesen Bericht dem Betreiber des Servers.',
    },
    broken: {
      what: 'In Keyturn ist etwas schiefgegangen, während es dies prüfte.',
      next: 'Führen Sie die Diagnose noch einmal aus. Bleibt es dabei, schließen Sie Keyturn, und öffnen Sie es wieder.',
    },
    'too-long': {
      what: 'Es dauerte länger als {{detail}} s.',
      next: 'Ist das VPN eingeschaltet? Eine Firewall kann verschlucken, was gesendet wird.',
    },
  },
} as const satisfies SameAs<typeof en>;
