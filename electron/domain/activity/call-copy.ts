import { REMOVED, type Call, type CopyForm } from '../../../shared/activity';

/** PowerShell takes the curly ones for the same mark. */
export const inPowerShell = (text: string): string => `'${text.replace(/['\u2018-\u201B]/gu, '$&$&')}'`;
const inShell = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const addressOf = ({ server, path }: Call): string => `${server}${path}`;
const namesIn = ({ carried }: Call): readonly string[] =>
  carried.kind === 'nothing' ? [] : [...new Set(carried.names)];

const tableOf = (call: Call): string =>
  `@{ ${namesIn(call)
    .map((name) => `${inPowerShell(name)} = ${inPowerShell(REMOVED)}`)
    .join('; ')} }`;

const powerShellBody = (call: Call): readonly string[] => {
  if (call.carried.kind === 'form') return [`-Body ${tableOf(call)}`];
  if (call.carried.kind === 'json') {
    return [`-Body (${tableOf(call)} | ConvertTo-Json)`, "-ContentType 'application/json'"];
  }
  return call.carried.kind === 'file' ? [`-Form ${tableOf(call)}`] : [];
};

/** As those write it who use the module Thycotic.SecretServer: with the session that they have opened themselves. */
const powerShell = (call: Call): string => {
  const what = [`-Method ${call.method}`, `-Uri ${inPowerShell(addressOf(call))}`, ...powerShellBody(call)];
  if (call.shows === 'token') {
    return ['Invoke-TssRestApi', ...what, '-PersonalAccessToken $session.AccessToken'].join(' ');
  }
  const shown = call.shows === 'windows' ? ['-UseDefaultCredentials'] : [];
  return ['Invoke-RestMethod', ...what, ...shown].join(' ');
};

const curlBody = (call: Call): readonly string[] => {
  switch (call.carried.kind) {
    case 'form':
      return namesIn(call).map((name) => `--data-urlencode ${inShell(`${name}=${REMOVED}`)}`);
    case 'file':
      return namesIn(call).map((name) => `-F ${inShell(`${name}=@${REMOVED}`)}`);
    case 'json': {
      const object = Object.fromEntries(namesIn(call).map((name) => [name, REMOVED]));
      return [`-H 'Content-Type: application/json'`, `-d ${inShell(JSON.stringify(object))}`];
    }
    case 'nothing':
      // Some servers want to be told that nothing comes.
      return call.method === 'GET' ? [] : ["-d ''"];
  }
};

const CURL_SHOWS: Readonly<Record<Call['shows'], readonly string[]>> = {
  nothing: [],
  token: ['-H "Authorization: Bearer $TOKEN"'],
  windows: ['--negotiate -u :'],
};

/** Brackets in an address are an address, not a list of them. */
const curl = (call: Call): string =>
  [
    'curl --globoff',
    ...(call.method === 'GET' ? [] : [`-X ${call.method}`]),
    inShell(addressOf(call)),
    "-H 'Accept: application/json'",
    ...CURL_SHOWS[call.shows],
    ...curlBody(call),
  ].join(' ');

const resultIn = ({ result }: Call): string => {
  if (result.kind === 'answer') return `HTTP ${result.status}`;
  return result.name === null ? result.because : `${result.because} (${result.name})`;
};

/** Columns that a ticket and a spreadsheet take alike. */
const row = (call: Call): string =>
  [
    new Date(call.at).toISOString(),
    call.method,
    addressOf(call),
    resultIn(call),
    `${call.durationMs} ms`,
    call.why,
    ...(call.requestId === null ? [] : [`request ${call.requestId}`]),
    ...(call.isRepeat ? ['repeat'] : []),
  ].join('\t');

const WRITERS: Readonly<Record<CopyForm, (call: Call) => string>> = { powershell: powerShell, curl, row };

/** Made of what was written down, in which no secret is: a token is a variable that whoever pastes it has to fill. */
export const copyOf = (call: Call, form: CopyForm): string => WRITERS[form](call);
