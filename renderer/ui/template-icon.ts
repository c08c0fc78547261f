import {
  Cloud,
  CreditCard,
  Database,
  FileBadge,
  Globe,
  Grid2x2,
  Hash,
  KeyRound,
  Router,
  Server,
  SquareTerminal,
  type LucideIcon,
} from 'lucide-react';

/** By words that names of templates have in every vault; the first that fits counts. */
const ICONS: readonly (readonly [words: RegExp, icon: LucideIcon])[] = [
  [/cisco|juniper|switch|router|firewall|palo alto|network/iu, Router],
  [/ssh key|private key/iu, SquareTerminal],
  [/certificate|ssl|tls/iu, FileBadge],
  [/sql|oracle|database|postgres|sybase|db2|mongo/iu, Database],
  [/windows|active directory|domain account/iu, Grid2x2],
  [/unix|linux|ssh|vmware|esx|solaris|root/iu, Server],
  [/amazon|aws|azure|google|cloud|office 365/iu, Cloud],
  [/web|portal|url/iu, Globe],
  [/credit|bank|card/iu, CreditCard],
  [/\bpin\b|combination|code/iu, Hash],
];

/** A picture of the kind of a secret. It says nothing that is not written beside it. */
export const templateIcon = (template: string): LucideIcon =>
  ICONS.find(([words]) => words.test(template))?.[1] ?? KeyRound;
