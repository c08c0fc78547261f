import type { Check } from '../../../shared/doctor';
import type { FailureCode } from '../../../shared/ipc/reply';
import type { SystemProxy } from '../../../shared/network';
import type { ServerFinder } from '../finder/server-finder';
import type { Answered, Cancel, Clock } from '../ports';
import type { Greeting, Instruments, Soundings } from './doctor-ports';
import {
  notChecked,
  ofCertificate,
  ofFinding,
  ofGreeting,
  ofSounding,
  ofWindows,
  passed,
  problem,
  wordOf,
  type Outcome,
} from './findings';
import type { Site } from './site';

export interface DoctorsBag {
  readonly instruments: Instruments;
  readonly soundings: Soundings;
  readonly finder: ServerFinder;
  readonly clock: Clock;
}

/** One patient, and what is known of it so far. */
export interface Visit {
  readonly site: Site;
  readonly byWindows: boolean;
  proxy: SystemProxy | undefined;
  greeted: Answered<Greeting> | undefined;
  isTenant: boolean;
}

type CheckUp = (bag: DoctorsBag, visit: Visit, cancel: Cancel) => Promise<Outcome>;

const proxyOf = async ({ instruments }: DoctorsBag, visit: Visit): Promise<SystemProxy> => {
  visit.proxy ??= await instruments.proxyFor(visit.site.base);
  return visit.proxy;
};

const name: CheckUp = async (bag, visit) => {
  const { site } = visit;
  if (site.isNumber) return passed('number');
  const found = await bag.instruments.lookUp(site.name);
  if (found.ok) return passed('name', found.value.slice(0, 4).join(', '));
  const { kind } = await proxyOf(bag, visit);
  return kind === 'none' ? problem('name', wordOf(found.failure)) : notChecked('name-by-proxy');
};

/** The brackets of a number belong to the writing of an address: nobody is called that. */
const PLACE = /^\[?(?<host>.*?)\]?:(?<port>\d+)$/u;

const proxy: CheckUp = async (bag, visit, cancel) => {
  const used = await proxyOf(bag, visit);
  if (used.kind === 'none') return passed('no-proxy');
  const { host = used.address, port = '80' } = PLACE.exec(used.address)?.groups ?? {};
  const reached = await bag.instruments.reach({ host, port: Number(port) }, cancel);
  return reached.ok ? passed('proxy', used.address) : problem('proxy-silent', used.address);
};

/** The server was reached, and there is something wrong with who it says it is: that is the next check. */
const REACHED: readonly FailureCode[] = ['certificate-untrusted', 'certificate-changed'];

const connection: CheckUp = async ({ soundings }, visit, cancel) => {
  const greeted = await soundings.greet(visit.site.base, cancel);
  visit.greeted = greeted;
  if (greeted.ok || REACHED.includes(greeted.failure.code)) return passed('connection');
  if (greeted.failure.code === 'encryption-too-old') return problem('too-old');
  const word = wordOf(greeted.failure);
  return problem(/REFUSED/u.test(word) ? 'refused' : 'silent', word);
};

const certificate: CheckUp = async ({ instruments }, { site }) => {
  if (!site.isEncrypted) return notChecked('no-encryption');
  const shown = await instruments.certificate(site.base);
  return shown.ok ? ofCertificate(shown.value) : problem('no-certificate', wordOf(shown.failure));
};

const clock: CheckUp = async ({ soundings, clock: own }, visit, cancel) => {
  const greeted = visit.greeted?.ok ? visit.greeted : await soundings.greet(visit.site.base, cancel);
  return ofGreeting(greeted, own.now());
};

const server: CheckUp = async ({ finder }, visit, cancel) => {
  cancel.onCancelled(finder.stop);
  const found = await finder.look(visit.site.base);
  if (!found.ok) return problem('silent', wordOf(found.failure));
  visit.isTenant = found.value.state === 'platform';
  return ofFinding(found.value);
};

const services: CheckUp = async ({ soundings }, { site, isTenant }, cancel) =>
  isTenant ? notChecked('tenant') : ofSounding('services', await soundings.services(site.base, cancel));

const signIn: CheckUp = async ({ soundings }, { site, isTenant }, cancel) => {
  const ask = isTenant ? soundings.clientTokens : soundings.tokens;
  return ofSounding('sign-in', await ask(site.base, cancel));
};

const windows: CheckUp = async ({ soundings }, { site, isTenant, byWindows }, cancel) =>
  isTenant
    ? notChecked('tenant')
    : ofWindows(await soundings.windows(site.base, cancel), site.name, byWindows);

/** All but the address, which has to be right before there is anything to look at. */
export const CHECK_UPS: Readonly<Record<Exclude<Check, 'address'>, CheckUp>> = {
  name,
  proxy,
  connection,
  certificate,
  clock,
  server,
  services,
  signIn,
  windows,
  code: () => Promise.resolve(notChecked('code')),
  ip: () => Promise.resolve(notChecked('ip')),
};

/** Without these nothing after them can be told apart. */
export const GROUNDS: readonly Check[] = ['address', 'name', 'proxy', 'connection', 'certificate', 'server'];
