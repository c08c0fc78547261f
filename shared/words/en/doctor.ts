/** The doctor looks at a server without signing in: what it looked at, what it found, and what to do about it. */
export const doctor = {
  title: 'Sign-in doctor',
  run: 'Run sign-in doctor',
  promise: 'Looks at {{host}} without signing in. No password, token or code is sent.',
  promiseNowhere: 'Looks at the server without signing in. No password, token or code is sent.',
  checks: 'Checks',
  line: '{{number}}. {{check}}: {{state}}',
  running: 'Looking at the server.',
  allGood:
    'Nothing was found that would keep you from signing in. If it still fails, it is about the account: user name, password or code.',
  broken: 'The doctor could not finish.',
  notCopied: 'The report was not copied.',
  firstProblem: 'The first problem: {{check}}. {{what}} {{next}}',
  again: 'Run again',
  againRunning: 'It is running now.',
  copy: 'Copy report',
  copyLater: 'The report is there when all checks are through.',
  copied: 'Report copied. It holds no user name, password, token or code.',
  close: 'Close',
  reportHead: 'Keyturn {{version}} on {{platform}}, sign-in doctor, {{time}}',
  check: {
    address: 'address',
    name: 'name lookup',
    proxy: 'proxy',
    connection: 'connection',
    certificate: 'certificate chain',
    clock: 'clock difference',
    server: 'Secret Server found',
    services: 'REST services on',
    signIn: 'sign-in service',
    windows: 'Windows-auth folder',
    code: 'one-time code',
    ip: 'IP allowed',
  },
  state: {
    passed: 'passed',
    problem: 'problem',
    'not-checked': 'not checked',
    running: 'running',
  },
  passed: {
    address: 'The address is {{detail}}.',
    name: '{{host}} is known as {{detail}}.',
    number: '{{host}} is a number, so there is no name to look up.',
    'no-proxy': 'No proxy stands in between.',
    proxy: 'The proxy {{detail}} stands in between and takes connections.',
    connection: '{{host}} takes connections.',
    certificate: 'This computer trusts the certificate, which was issued by {{detail}}.',
    pinned: 'You trust this certificate for this server. It was issued by {{detail}}.',
    clock: 'The clocks of this computer and the server differ by {{detail}} s.',
    vault: 'A Secret Server answers at this address.',
    tenant: 'A tenant of the Delinea Platform answers at this address.',
    services: 'The REST services answer.',
    'sign-in': 'The sign-in service answers. No password was sent to it.',
    windows: 'The web server answers there and asks for a Windows account.',
  },
  notChecked: {
    waiting: 'Its turn has not come yet.',
    earlier: 'What comes before it has to work first.',
    'name-by-proxy': 'This computer does not know the name; the proxy looks it up.',
    'no-encryption': 'Without encryption there is no certificate.',
    'no-date': 'The server does not tell its time.',
    tenant: 'A tenant has none. The vault behind it is known only to those who are signed in.',
    'windows-absent': 'There is no such folder here. Only a Windows sign-in needs it.',
    'windows-cloud': 'Secret Server Cloud has no Windows sign-in.',
    code: 'Only the server knows whether a code is right, and trying one would use it up.',
    ip: 'The server tells only those who sign in whether the address of this computer is allowed.',
  },
  problem: {
    'address-empty': {
      what: 'There is no address.',
      next: 'Enter the Server URL, then run the doctor again.',
    },
    'address-invalid': {
      what: 'What stands in Server URL is not a web address.',
      next: 'Enter the address as a browser shows it.',
    },
    'address-not-encrypted': {
      what: 'The address begins with http, and Keyturn signs in over https only.',
      next: 'Put https in front of it.',
    },
    'address-with-password': {
      what: 'The address holds a user name or a password.',
      next: 'Take it out of the address.',
    },
    name: {
      what: '{{host}} is not known to this computer ({{detail}}).',
      next: 'Check the spelling. Is the VPN on?',
    },
    'proxy-unknown': {
      what: 'The system could not say which proxy to use.',
      next: 'Look at the proxy settings of this computer, or ask whoever looks after the network.',
    },
    'proxy-silent': {
      what: 'The proxy {{detail}} takes no connection.',
      next: 'Look at the proxy settings of this computer. Is the VPN on?',
    },
    refused: {
      what: '{{host}} is there, and nothing answers at this port ({{detail}}).',
      next: 'Check the port in the address, or ask whether the web server runs.',
    },
    silent: {
      what: '{{host}} does not answer ({{detail}}).',
      next: 'Is the VPN on? If it is, a firewall may stand in between.',
    },
    'too-old': {
      what: '{{host}} offers only an encryption that is too old to be safe.',
      next: 'Ask whoever runs the server to turn on TLS 1.2 or newer.',
    },
    'certificate-changed': {
      what: 'The certificate of {{host}} is another one than you trusted. It was issued by {{detail}}.',
      next: 'Ask whoever runs the server whether it was replaced, then compare it under Certificate.',
    },
    'self-signed': {
      what: 'The certificate of {{host}} is signed by itself ({{detail}}), so nobody vouches for it.',
      next: 'Compare its fingerprint under Certificate with one you got another way.',
    },
    'issuer-missing': {
      what: 'This computer does not know the issuer "{{detail}}", or the server does not send its certificate.',
      next: 'Ask for the certificate of that issuer to be installed on this computer, or to be sent by the server.',
    },
    'wrong-name': {
      what: 'The certificate is made out for {{detail}}, not for {{host}}.',
      next: 'Use the name that the certificate is for, or ask for one with this name.',
    },
    expired: {
      what: 'The certificate of {{host}} expired on {{detail}}.',
      next: 'Ask whoever runs the server to renew it. Is the clock of this computer right?',
    },
    'not-yet-valid': {
      what: 'The certificate of {{host}} is not valid before {{detail}}.',
      next: 'Look at the clock of this computer.',
    },
    revoked: {
      what: 'The certificate of {{host}} was revoked by {{detail}}.',
      next: 'Do not sign in. Tell whoever runs the server.',
    },
    'certificate-other': {
      what: 'This computer refuses the certificate of {{host}} ({{detail}}).',
      next: 'Look at it under Certificate, and ask whoever runs the server.',
    },
    'no-certificate': {
      what: '{{host}} showed no certificate ({{detail}}).',
      next: 'Check the port in the address: does something else answer there?',
    },
    clock: {
      what: 'The clocks of this computer and the server differ by {{detail}} s, so one-time codes fail.',
      next: 'Set the clock of this computer by the network, or tell whoever runs the server.',
    },
    folder: {
      what: 'A web page answers here, and Secret Server at {{detail}}.',
      next: 'Use that address.',
    },
    page: {
      what: 'Something answers here, and it is no Secret Server.',
      next: 'Check the path of the address. A maintenance page or a portal may stand in front of it.',
    },
    unwell: {
      what: 'Secret Server answers and says that it is not well.',
      next: 'Tell whoever runs the server.',
    },
    busy: {
      what: 'The server is busy, or in maintenance ({{detail}}).',
      next: 'Wait a few minutes, then run the doctor again.',
    },
    'services-off': {
      what: 'The web services of Secret Server are turned off.',
      next: 'Ask an administrator to turn them on under Configuration.',
    },
    'services-page': {
      what: 'Where the REST services should be, a web page answers.',
      next: 'Ask an administrator whether web services are turned on, and whether a portal stands in front of them.',
    },
    'services-other': {
      what: 'The REST services gave an unexpected answer ({{detail}}).',
      next: 'Show this report to whoever runs the server.',
    },
    'sign-in-page': {
      what: 'Where the sign-in service should be, a web page answers.',
      next: 'Ask an administrator whether web services are turned on, and whether a portal stands in front of them.',
    },
    'sign-in-other': {
      what: 'The sign-in service gave an unexpected answer ({{detail}}).',
      next: 'Show this report to whoever runs the server.',
    },
    'windows-absent': {
      what: 'There is no folder winauthwebservices that asks for a Windows account.',
      next: 'Use Credentials, or ask an administrator to set up Windows authentication in IIS.',
    },
    'windows-other': {
      what: 'The folder winauthwebservices gave an unexpected answer ({{detail}}).',
      next: 'Use Credentials, and show this report to whoever runs the server.',
    },
    broken: {
      what: 'Something went wrong inside Keyturn while it looked at this.',
      next: 'Run the doctor again. If it goes on, close Keyturn and open it again.',
    },
    'too-long': {
      what: 'It took longer than {{detail}} s.',
      next: 'Is the VPN on? A firewall may swallow what is sent.',
    },
  },
} as const;
