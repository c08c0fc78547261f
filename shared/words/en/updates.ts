/** How a newer Keyturn is found, fetched and put in place. */
export const updateFailures = {
  'update-feed-not-reached': {
    what: 'The feed of updates did not answer, so nothing was looked at.',
    next: 'Check the network and look again.',
  },
  'update-feed-too-slow': {
    what: 'The feed of updates stopped answering, so nothing of it was kept.',
    next: 'Try again later.',
  },
  'update-feed-refused': {
    what: 'The feed of updates has nothing for this Keyturn, or does not hand it out.',
    next: 'Tell whoever keeps the feed.',
  },
  'update-list-too-large': {
    what: 'The list of updates is far longer than any, so it was not read.',
    next: 'Tell whoever keeps the feed.',
  },
  'update-not-signed': {
    what: 'The list of updates is not signed, so nothing in it was believed.',
    next: 'Tell whoever keeps the feed. Do not install what it offers.',
  },
  'update-signature-wrong': {
    what: 'The update is not signed by the maker of this Keyturn, so nothing of it was believed.',
    next: 'Tell whoever keeps the feed. Do not install what it offers.',
  },
  'update-list-damaged': {
    what: 'The list of updates is signed and cannot be understood.',
    next: 'Tell whoever keeps the feed.',
  },
  'update-older': {
    what: 'The feed offers an older Keyturn than this one, which was refused.',
    next: 'Tell whoever keeps the feed. Do not install what it offers.',
  },
  'update-not-for-this': {
    what: 'There is a newer Keyturn, and none for this kind of computer.',
    next: 'Tell whoever keeps the feed.',
  },
  'update-cut': {
    what: 'The download broke off, so nothing of it was kept.',
    next: 'Look again, and download it once more.',
  },
  'update-sum-wrong': {
    what: 'The file is not the one that its maker signed for, so it was thrown away.',
    next: 'Look again. If it goes on, tell whoever keeps the feed.',
  },
  'update-not-saved': {
    what: 'The system did not let Keyturn keep the download.',
    next: 'Check your rights on the folder named in Settings, About, then look again.',
  },
  'update-not-installed': {
    what: 'The new Keyturn could not be put in the place of this one, which goes on as it is.',
    next: 'Check your rights on the folder that Keyturn lies in and the space on its disk, then look again in Settings, About.',
  },
  'update-waits': {
    what: 'An update does not interrupt a lock, a run over many, or a rotation that is not proven.',
    next: 'Wait until it is over, then do it again.',
  },
} as const;

export const updateSettings = {
  group: 'Updates',
  label: 'Newer versions',
  off: {
    policy: 'Turned off by your organisation. Keyturn asks no feed.',
    'no-feed': 'This Keyturn was made without a feed of updates, so it looks for none.',
    system: 'The package manager of your system updates this Keyturn.',
    'by-hand': 'This Keyturn was unpacked by hand. Replace it by hand.',
  },
  never: 'Not looked yet.',
  newest: 'No newer version. Last looked {{when}}.',
  checking: 'Looking for a newer version…',
  check: 'Check for updates',
  available: 'Version {{version}} is available, {{size}}.',
  notes: 'What is new in it',
  download: 'Download',
  downloading: 'Downloading version {{version}}',
  percent: '{{percent}} %',
  cancel: 'Cancel the download',
  ready: 'Version {{version}} is downloaded, and its signature was checked.',
  restart: 'Restart and update',
  waitsFor: {
    lock: 'It waits until Keyturn is unlocked.',
    bulk: 'It waits until the run over many is over.',
    rotation: 'It waits until each rotation is proven, or dismissed.',
  },
} as const;
