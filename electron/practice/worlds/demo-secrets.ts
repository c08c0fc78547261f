import { listIds } from './option-lists';
import type { templateIds } from './template-plans';

export type TemplateName = keyof typeof templateIds;

/** A name, and a value for each field that is not made up, in the order of the template's slugs. */
export type Row = readonly [name: string, ...values: readonly string[]];

export interface Shelf {
  readonly folder: string;
  readonly template: TemplateName;
  readonly slugs: readonly string[];
  readonly rows: readonly Row[];
}

/** What a company of forty people keeps in such a place. */
export const shelves: readonly Shelf[] = [
  {
    folder: 'Servers\\Windows',
    template: 'windowsAccount',
    slugs: ['machine', 'username'],
    rows: [
      ['web01 local administrator', 'web01', 'Administrator'],
      ['web02 local administrator', 'web02', 'Administrator'],
      ['file01 local administrator', 'file01', 'Administrator'],
      ['file02 local administrator', 'file02', 'Administrator'],
      ['print01 local administrator', 'print01', 'Administrator'],
      ['backup01 local administrator', 'backup01', 'Administrator'],
      ['term01 local administrator', 'term01', 'Administrator'],
      ['term02 local administrator', 'term02', 'Administrator'],
      ['hyperv01 local administrator', 'hyperv01', 'Administrator'],
      ['hyperv02 local administrator', 'hyperv02', 'Administrator'],
    ],
  },
  {
    folder: 'Servers\\Linux',
    template: 'unixSsh',
    slugs: ['machine', 'username'],
    rows: [
      ['proxy01 deploy', 'proxy01.example.test', 'deploy'],
      ['proxy02 deploy', 'proxy02.example.test', 'deploy'],
      ['mail01 postmaster', 'mail01.example.test', 'postmaster'],
      ['dns01 bind', 'dns01.example.test', 'bind'],
      ['dns02 bind', 'dns02.example.test', 'bind'],
      ['git01 git', 'git01.example.test', 'git'],
      ['ci01 runner', 'ci01.example.test', 'runner'],
      ['monitor01 grafana', 'monitor01.example.test', 'grafana'],
    ],
  },
  {
    folder: 'Servers\\Linux\\Root',
    template: 'unixRoot',
    slugs: ['machine', 'username'],
    rows: [
      ['proxy01 root', 'proxy01.example.test', 'root'],
      ['proxy02 root', 'proxy02.example.test', 'root'],
      ['mail01 root', 'mail01.example.test', 'root'],
      ['git01 root', 'git01.example.test', 'root'],
      ['ci01 root', 'ci01.example.test', 'root'],
    ],
  },
  {
    folder: 'Directory',
    template: 'activeDirectory',
    slugs: ['domain', 'username'],
    rows: [
      ['Domain administrator', 'practice.example.test', 'Administrator'],
      ['Directory synchronisation', 'practice.example.test', 'svc-dirsync'],
      ['Backup service', 'practice.example.test', 'svc-backup'],
      ['Scanner service', 'practice.example.test', 'svc-scan'],
      ['Web application pool', 'practice.example.test', 'svc-webpool'],
      ['Software distribution', 'practice.example.test', 'svc-deploy'],
      ['Certificate enrolment', 'practice.example.test', 'svc-enrol'],
      ['Help desk reset', 'practice.example.test', 'svc-reset'],
    ],
  },
  {
    folder: 'Databases',
    template: 'sqlServer',
    slugs: ['server', 'username'],
    rows: [
      ['sql01 sa', 'sql01\\MAIN', 'sa'],
      ['sql01 reporting', 'sql01\\MAIN', 'reporting'],
      ['sql02 sa', 'sql02\\SHOP', 'sa'],
      ['sql02 shop', 'sql02\\SHOP', 'shop'],
      ['sql03 warehouse', 'sql03\\DWH', 'loader'],
    ],
  },
  {
    folder: 'Databases',
    template: 'oracle',
    slugs: ['server', 'port', 'username', 'database'],
    rows: [
      ['ora01 system', 'ora01', '1521', 'system', 'ERP'],
      ['ora01 erp', 'ora01', '1521', 'erp_app', 'ERP'],
      ['ora02 archive', 'ora02', '1522', 'archive', 'ARC'],
    ],
  },
  {
    folder: 'Network',
    template: 'cisco',
    slugs: ['machine', 'username'],
    rows: [
      ['core switch north', '10.0.0.2', 'netadmin'],
      ['core switch south', '10.0.0.3', 'netadmin'],
      ['access switch floor 1', '10.0.1.2', 'netadmin'],
      ['access switch floor 2', '10.0.2.2', 'netadmin'],
      ['access switch floor 3', '10.0.3.2', 'netadmin'],
      ['edge router', '10.0.0.1', 'netadmin'],
      ['guest wireless controller', '10.0.9.2', 'admin'],
    ],
  },
  {
    folder: 'Web',
    template: 'webPassword',
    slugs: ['url', 'username'],
    rows: [
      ['Domain registrar', 'https://registrar.example.test/login', 'domains@example.test'],
      ['Certificate authority', 'https://ca.example.test', 'hostmaster'],
      ['Newsletter', 'https://letters.example.test', 'marketing@example.test'],
      ['Company page', 'https://www.example.test/admin', 'editor'],
      ['Travel booking', 'https://travel.example.test', 'office@example.test'],
      ['Parcel service', 'https://parcels.example.test', 'warehouse@example.test'],
      ['Video conferences', 'https://meet.example.test', 'rooms@example.test'],
      ['Telephone system', 'https://pbx.example.test', 'admin'],
      ['Payroll', 'https://payroll.example.test', 'hr@example.test'],
      ['Job advertisements', 'https://jobs.example.test', 'hr@example.test'],
    ],
  },
  {
    folder: 'Cloud',
    template: 'apiKey',
    slugs: ['service', 'issued-by', 'endpoints'],
    rows: [
      ['Object storage key', 'storage', 'console', `${listIds.hosts},${listIds.sites}`],
      ['Payment gateway key', 'payments', 'console', listIds.sites],
      ['Map service key', 'maps', 'console'],
      ['Text message key', 'messages', 'console'],
      ['Build status key', 'ci01', 'git01'],
    ],
  },
  {
    folder: 'Certificates',
    template: 'certificate',
    slugs: ['subject'],
    rows: [
      ['www.example.test', 'CN=www.example.test'],
      ['*.shop.example.test', 'CN=*.shop.example.test'],
      ['mail01.example.test', 'CN=mail01.example.test'],
      ['VPN gateway', 'CN=vpn.example.test'],
    ],
  },
  {
    folder: 'Finance',
    template: 'creditCard',
    slugs: ['card-type', 'full-name', 'expiration-date'],
    rows: [
      ['Company card office', 'Practice Card', 'Olive Office', '2028-04'],
      ['Company card travel', 'Practice Card', 'Tara Travel', '2027-11'],
    ],
  },
  {
    folder: 'Finance',
    template: 'webPassword',
    slugs: ['url', 'username'],
    rows: [
      ['Bank', 'https://bank.example.test', 'accounts'],
      ['Tax office', 'https://tax.example.test', 'accounts'],
    ],
  },
  {
    folder: 'Help Desk',
    template: 'password',
    slugs: ['resource', 'username', 'notes'],
    rows: [
      ['Meeting room screens', 'Screens', 'room', 'The same on every floor.'],
      ['Label printer', 'Printer', 'admin', ''],
      ['Kiosk', 'Kiosk', 'visitor', 'Changed every Monday.'],
      ['Spare notebook', 'Notebook', 'spare', ''],
    ],
  },
  {
    folder: 'Help Desk',
    template: 'pin',
    slugs: ['pin-name'],
    rows: [
      ['Server room door', 'Door B2'],
      ['Safe', 'Safe in the office'],
      ['Alarm', 'Alarm, main entrance'],
    ],
  },
  {
    folder: 'Help Desk',
    template: 'contact',
    slugs: ['full-name', 'e-mail', 'notes'],
    rows: [['Electrician', 'Elle Electric', 'elle@power.example.test', 'At any hour.']],
  },
];
