import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerIn } from './offer';
import { nextUpdate, NOTHING_CHECKED, type UpdateEvent, type UpdateState } from './update-machine';
import type { Offer } from './update-ports';

const file = { name: 'keyturn-2.0.0-linux-x64.AppImage', sizeBytes: 10, sha512: 'sum' };
const offer: Offer = { version: '2.0.0', notes: '', file };
const here = { version: '1.5.0', ending: '-linux-x64.AppImage' };

describe('a list that is believed', () => {
  const offered = (version: string, files = [file]) => offerIn({ version, notes: '', files }, here);

  it('offers what is newer, with the file for this computer', () => {
    expect(offered('2.0.0')).toEqual({ ok: true, value: { version: '2.0.0', notes: '', file } });
  });

  it('offers nothing where this is the newest', () => {
    expect(offered('1.5.0')).toEqual({ ok: true, value: null });
  });

  it.each(['1.4.9', '1.5.0-rc.1', '0.0.1'])('that is older than this is refused: %s', (version) => {
    expect(offered(version)).toMatchObject({ ok: false, failure: { code: 'update-older' } });
  });

  it.each([
    'keyturn-2.0.0-linux-arm64.AppImage',
    'keyturn-2.0.0-linux-x64.deb',
    'keyturn-1.0.0-linux-x64.AppImage',
    'keyturn-2.0.0-linux-x64.AppImage.zsync',
  ])('has nothing for this computer in %s', (name) => {
    expect(offered('2.0.0', [{ ...file, name }])).toMatchObject({ failure: { code: 'update-not-for-this' } });
  });
});

const attempt = fc.nat(3);
const failure = { code: 'update-cut' } as const;
const anyEvent: fc.Arbitrary<UpdateEvent> = fc.oneof(
  attempt.map((of) => ({ kind: 'check' as const, attempt: of })),
  fc.tuple(attempt, fc.boolean(), fc.nat()).map(([of, isNewer, at]) => ({
    kind: 'checked' as const,
    attempt: of,
    offer: isNewer ? offer : null,
    at,
  })),
  attempt.map((of) => ({ kind: 'download' as const, attempt: of })),
  fc.tuple(attempt, fc.nat(100)).map(([of, percent]) => ({ kind: 'moved' as const, attempt: of, percent })),
  attempt.map((of) => ({ kind: 'downloaded' as const, attempt: of })),
  attempt.map((of) => ({ kind: 'failed' as const, attempt: of, failure })),
  fc.constant({ kind: 'spoilt' as const, failure }),
  fc.constant({ kind: 'left-undone' as const, failure }),
  fc.constant({ kind: 'cancel' as const }),
);

const FROM: Readonly<Record<UpdateState['state'], readonly UpdateState['state'][]>> = {
  idle: ['checking', 'failed'],
  checking: ['idle', 'available', 'failed'],
  available: ['checking', 'downloading'],
  downloading: ['available', 'ready', 'failed'],
  ready: ['failed'],
  failed: ['checking'],
};

describe('an update', () => {
  it('is ready only by way of all that comes before it, whatever happens and in whichever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (events) => {
        let state = NOTHING_CHECKED;
        for (const event of events) {
          const next = nextUpdate(state, event);
          if (next.state !== state.state) expect(FROM[state.state]).toContain(next.state);
          if (next.state === 'ready' && state.state !== 'ready')
            expect([state.state, event]).toEqual([
              'downloading',
              { kind: 'downloaded', attempt: 'attempt' in state ? state.attempt : -1 },
            ]);
          state = next;
        }
      }),
    );
  });

  it('takes no answer to a question that was called off, or asked before', () => {
    const asked = nextUpdate(nextUpdate(NOTHING_CHECKED, { kind: 'check', attempt: 1 }), { kind: 'cancel' });
    const late = { kind: 'checked', attempt: 1, offer, at: 5 } as const;
    expect(nextUpdate(asked, late)).toEqual(NOTHING_CHECKED);
    expect(nextUpdate(nextUpdate(asked, { kind: 'check', attempt: 2 }), late)).toMatchObject({
      state: 'checking',
    });
  });
});
