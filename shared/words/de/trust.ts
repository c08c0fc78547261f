import type { trust as en } from '../en/trust';
import type { SameAs } from '../same';

/** Whether it is the right server that answers. */
export const trust = {
  title: 'Zertifikat dieses Servers prüfen',
  untrusted: {
    title: 'Dieser Computer vertraut dem Zertifikat von {{host}} nicht',
    nothingSent: 'Nichts wurde gesendet.',
  },
  changed: { title: 'Das Zertifikat von {{host}} hat sich seit {{date}} geändert' },
  fault: {
    'issuer-missing': 'Sein Aussteller, {{issuer}}, fehlt unter denen, die dieser Computer kennt.',
    'self-signed': 'Es ist von sich selbst signiert und von niemandem sonst.',
    'wrong-name': 'Es ist auf einen anderen Namen als {{host}} ausgestellt.',
    expired: 'Es ist am {{date}} abgelaufen.',
    'not-yet-valid': 'Es ist nicht vor dem {{date}} gültig.',
    revoked: 'Sein Aussteller hat es gesperrt.',
    other: 'Das System lehnt es aus einem Grund ab, der hier keinen Namen hat.',
  },
  refuse: 'Nicht verbinden',
  accept: 'Diesem Zertifikat vertrauen',
  copy: 'Fingerabdruck kopieren',
  copied: 'Fingerabdruck kopiert.',
  looking: '{{host}} wird nach seinem Zertifikat gefragt',
  advice:
    'Vergleichen Sie den Fingerabdruck mit einem, den Sie auf anderem Weg erhalten haben. Können Sie das nicht, verbinden Sie sich nicht.',
  fine: 'Dieses Zertifikat wird für {{host}} angenommen.',
  sinceThen:
    'Sie haben sich dieses Zertifikat am {{date}} gemerkt. Was oben steht, ist seither dazugekommen.',
  revoked:
    'Einem gesperrten Zertifikat kann nicht vertraut werden. Bitten Sie den Betreiber des Servers um ein neues.',
  accepted:
    'Dem Zertifikat von {{host}} wird ab jetzt vertraut. Noch wurde nichts gesendet: Melden Sie sich an, wenn Sie bereit sind.',
  refused: 'Nicht verbunden. Nichts wurde gesendet.',
  row: {
    name: 'Name',
    issuer: 'Ausgestellt von',
    valid: 'Gültig',
    fingerprint: 'Fingerabdruck SHA-256',
    trustedBy: 'Vertraut von',
  },
  valid: '{{from}} bis {{to}}',
  by: {
    system: 'Diesem Computer',
    pin: 'Von Ihnen am {{date}} gemerkt',
    both: 'Diesem Computer, und von Ihnen am {{date}} gemerkt',
    nobody: 'Niemandem auf diesem Computer',
  },
  before: 'Gemerkt am {{date}}',
  now: 'Jetzt gezeigt',
  differs: 'geändert',
  ofServer: {
    label: 'Zertifikat',
    asSystem: 'Für diesen Server ist keines gemerkt: Es wird angenommen, wie dieser Computer ihm vertraut.',
  },
  pins: {
    group: 'Gemerkte Zertifikate',
    since: 'Gemerkt am {{date}}, ausgestellt auf {{name}}',
    none: 'Sie haben sich kein Zertifikat gemerkt. Server werden angenommen, wie dieser Computer ihnen vertraut.',
    noneNext:
      'Vertraut er einem nicht, lässt sich dessen Zertifikat bei der Anmeldung vergleichen und merken.',
    forget: 'Nicht mehr vertrauen',
    forgetHost: 'Nicht mehr vertrauen, {{host}}',
    forgotten: 'Das Zertifikat von {{host}} ist nicht mehr gemerkt.',
  },
} as const satisfies SameAs<typeof en>;
