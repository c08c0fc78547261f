import { describe, expect, it } from 'vitest';
import { fail, succeed, type Reply } from '../../../shared/ipc/reply';
import type { Review, Rotation } from '../../../shared/rotation';
import { no } from '../rotation/testing/led-passwords';
import { codeOf, leadRotate, leadRotations, live, must, PLACE } from '../rotation/testing/led-rotations';
import { createOneByOne } from './one-by-one';
import { createRotationNews } from './rotation-news';
import type { OrderedRotation } from './rotating-ports';

const ORDER: OrderedRotation = { ...PLACE, scope: 'vault', reason: null };

/** The rotation of one, with what a test makes of the review on the way. */
const lead = (reviewed: (review: Review) => Review = (review) => review) => {
  const led = leadRotations();
  const news = createRotationNews(led.time.timers);
  const tickets: string[] = [];
  const begun: string[] = [];
  const prepareLean = async (place: typeof PLACE): Promise<Reply<Review>> => {
    const review = await led.rotations.prepareLean(place);
    if (review.ok) tickets.push(review.value.ticket);
    return review.ok ? succeed(reviewed(review.value)) : review;
  };
  const one = createOneByOne({ ...led.rotations, prepareLean, news });
  const rotate = (change: Partial<OrderedRotation> = {}) =>
    one.rotateOne({ ...ORDER, ...change }, (rotation) => begun.push(rotation));
  /** Whether the password that was made is still to be had. */
  const leftOver = () => tickets.map((ticket) => codeOf(led.rotations.inspect(ticket)));
  return { led, news, one, begun, rotate, leftOver };
};

const notBegun = (code: string) => ({ kind: 'not-begun', failure: { code } });

describe('one of many', () => {
  it('gets the password that its server has made, and is told by its number', async () => {
    const { led, begun, rotate, leftOver } = lead();
    const rotated = await rotate();
    expect(rotated).toMatchObject({
      kind: 'begun',
      rotation: { id: begun[0], scope: 'vault', stage: { stage: 'verified' }, isBusy: false },
    });
    expect(begun).toHaveLength(1);
    expect(led.vault.account.writes).toEqual(['New-1']);
    expect(leftOver()).toEqual(['candidate-gone']);
  });

  it('has its account changed without another question: whoever began the run has agreed', async () => {
    const { led, begun, rotate } = lead();
    const rotating = rotate({ scope: 'remote' });
    await live(led, 60_000);
    expect(await rotating).toMatchObject({ kind: 'begun', rotation: { id: begun[0], scope: 'remote' } });
    expect(led.vault.account.writes).toEqual(['New-1']);
  });

  it('is told why it is opened where it asks that', async () => {
    const { led, rotate } = lead();
    led.vault.state.change = { state: 'RequiresComment' };
    expect(await rotate({ reason: { text: 'Monthly', ticket: null } })).toMatchObject({ kind: 'begun' });
    expect(led.vault.account.orders).toEqual(['reason']);
  });

  it('is said to be begun and no more where nothing of it is kept any longer', async () => {
    const led = leadRotations();
    const begin = () => Promise.resolve(succeed({ id: 'r1', done: Promise.resolve(undefined) }));
    const news = createRotationNews(led.time.timers);
    const one = createOneByOne({ ...led.rotations, begin, news });
    expect(await one.rotateOne(ORDER, () => undefined)).toEqual({ kind: 'begun', rotation: null });
  });
});

describe('of one of many nothing is sent', () => {
  type Led = ReturnType<typeof lead>;

  const expectNothing = async (one: Led, code: string): Promise<void> => {
    expect(await one.rotate()).toEqual(notBegun(code));
    expect(one.led.vault.account.writes).toEqual([]);
    expect(one.begun).toEqual([]);
    expect(one.leftOver().every((left) => left === 'candidate-gone')).toBe(true);
  };

  it('where its server makes no password, and none is made up', async () => {
    const one = lead();
    one.led.vault.passwords.generate = () => no('request-refused');
    one.led.vault.passwords.generateByField = () => no('request-refused');
    await expectNothing(one, 'no-candidate');
  });

  it('where its server does not take the password', async () => {
    const one = lead((review) => ({
      ...review,
      candidate: review.candidate && { ...review.candidate, verdict: 'refused' },
    }));
    await expectNothing(one, 'candidate-refused');
  });

  it('where it is not any more what was looked at', async () => {
    const one = lead((review) => {
      one.led.vault.summary.change = { name: 'another' };
      return review;
    });
    await expectNothing(one, 'changed-meanwhile');
  });

  it('where the password cannot be sealed first', async () => {
    const one = lead();
    one.led.sealing.failure = { code: 'no-key-store' };
    await expectNothing(one, 'passphrase-needed');
  });

  it('where it asks for a reason and the run has none', async () => {
    const one = lead();
    one.led.vault.state.change = { state: 'RequiresComment' };
    await expectNothing(one, 'reason-needed');
  });

  it('without a session', async () => {
    const one = lead();
    one.led.session.present = undefined;
    await expectNothing(one, 'session-ended');
  });
});

describe('a look at one that was begun', () => {
  const rotated = async () => {
    const led = leadRotations();
    await leadRotate(led, { ms: 1 });
    const [rotation] = must(await led.rotations.all()).rotations;
    if (!rotation) throw new Error('nothing was rotated');
    const news = createRotationNews(led.time.timers);
    const before = led.time.waiting();
    const check = (reply: Reply<Rotation>) =>
      createOneByOne({ ...led.rotations, check: () => Promise.resolve(reply), news }).check(rotation.id);
    return { rotation, busy: { ...rotation, isBusy: true }, news, check, led, before };
  };

  it('tells at once what nobody is asking about, and leaves nothing waiting', async () => {
    const { rotation, check, led, before } = await rotated();
    expect(await check(succeed(rotation))).toEqual(succeed(rotation));
    expect(await check(fail('session-ended'))).toEqual(fail('session-ended'));
    expect(led.time.waiting()).toBe(before);
  });

  it('waits for the end of what is being asked just now, and tells that', async () => {
    const { rotation, busy, news, check, led, before } = await rotated();
    let told: Reply<Rotation> | undefined;
    const checking = check(succeed(busy)).then((reply) => (told = reply));
    news.heard(busy);
    news.heard({ ...rotation, id: 'another' });
    await live(led, 1_000);
    expect(told).toBeUndefined();
    news.heard(rotation);
    expect(await checking).toEqual(succeed(rotation));
    expect(led.time.waiting()).toBe(before);
  });

  it('misses nothing where it was over before the answer was here, and takes an answer for more than news', async () => {
    const { rotation, busy, news, led } = await rotated();
    const newer = { ...rotation, keptUntil: 1 };
    const afterNews = (answer: Reply<Rotation>) =>
      createOneByOne({
        ...led.rotations,
        check: () => {
          news.heard(rotation);
          return Promise.resolve(answer);
        },
        news,
      }).check(rotation.id);
    expect(await afterNews(succeed(busy))).toEqual(succeed(rotation));
    expect(await afterNews(succeed(newer))).toEqual(succeed(newer));
    expect(await afterNews(fail('session-ended'))).toEqual(fail('session-ended'));
  });

  it('waits no longer than two minutes, and says then that it is still being asked', async () => {
    const { busy, check, led } = await rotated();
    const checking = check(succeed(busy));
    await live(led, 120_000);
    expect(await checking).toEqual(succeed(busy));
  });
});
