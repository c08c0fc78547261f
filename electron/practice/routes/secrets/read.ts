import { json, type Answer } from '../../http/answer';
import { wordsOf } from '../../http/barriers';
import { on, type Route, type UserCall } from '../../http/call';
import { obstacles, type Papers } from '../../world/gate';
import type { Secret } from '../../world/secret';
import { level } from '../../world/user';
import { admit, leave, papersOf, refuseHollow, secretAt, viewerOf } from './admission';
import { generalValues, generalViews, launchersOf } from './general-model';
import { itemModels } from './item-model';
import { placeFor } from './place';
import { emptyModel, secretModel } from './secret-model';
import { settingsModel } from './settings-model';
import { summaryModel } from './summary-model';

/** Writes down that somebody looked. */
function seen({ world, user }: UserCall, secret: Secret): void {
  world.memory(user).recent.set(secret.id, world.clock.now());
  world.audit(secret, { user, action: 'VIEW' });
}

function readWith(call: UserCall, papers: Papers): Answer {
  const secret = admit(call, { needs: level.view, papers });
  seen(call, secret);
  const model = secretModel(viewerOf(call), secret);
  leave(call, secret);
  return json(model);
}

const read = (call: UserCall): Answer => readWith(call, papersOf(call, { checksOut: true }));

/** A read, although it is a POST: the arguments go where no address is logged. */
function readRestricted(call: UserCall): Answer {
  const args = call.body.fields();
  if (call.vault.chosen.hollowArguments === 'refused') refuseHollow(args);
  return readWith(call, papersOf(call, { args, checksOut: true }));
}

function summary(call: UserCall): Answer {
  return json(summaryModel(call.world, secretAt(call, { needs: level.list })));
}

/** Looks through the gate without going through it. */
function preview(call: UserCall): Answer {
  const { world, user } = call;
  const secret = secretAt(call, { needs: level.list });
  const papers = papersOf(call, { checksOut: false });
  const [obstacle] = obstacles({ world, user, secret, needs: level.view }, papers);
  const standing = world.access.secret(user, secret);
  const viewer = viewerOf(call);
  const launchers = launchersOf(viewer, secret);
  return json({
    id: secret.id,
    secretName: secret.name,
    items: obstacle === undefined ? itemModels(viewer, secret).map(withoutPassword) : [],
    favorite: world.memory(user).favourites.has(secret.id),
    launchers,
    hasLauncher: launchers.length > 0,
    isTotpEnabled: secret.totpKey !== null,
    userCanEdit: standing >= level.edit,
    userCanShare: standing >= level.owner,
    userCanViewAudit: standing >= level.view,
    showViewButton: obstacle === undefined,
    usesClickOnce: false,
    errorMessage: obstacle === undefined ? '' : wordsOf(obstacle),
  });
}

const withoutPassword = (item: object): object =>
  'isPassword' in item && item.isPassword === true ? { ...item, itemValue: '' } : item;

const general =
  (model: typeof generalViews) =>
  (call: UserCall): Answer => {
    const secret = admit(call, { needs: level.view, papers: papersOf(call, { checksOut: false }) });
    return json(model(viewerOf(call), secret));
  };

function settings(call: UserCall): Answer {
  const secret = admit(call, { needs: level.view, papers: papersOf(call, { checksOut: false }) });
  return json(settingsModel(viewerOf(call), secret));
}

function stub(call: UserCall): Answer {
  const { query } = call;
  const { folderId, template } = placeFor(call, {
    folderId: query.integer('folderId') ?? query.integer('filter.folderId'),
    templateId: query.integer('secretTemplateId') ?? query.integer('filter.secretTemplateId'),
  });
  return json(emptyModel(template, folderId));
}

const GENERAL = 'secrets/secret-detail/:id/general';

export const readRoutes: readonly Route[] = [
  on('GET', '/api/v1/secrets/:id', read),
  on('GET', '/api/v2/secrets/:id', read),
  on('POST', '/api/v1/secrets/:id/restricted', readRestricted),
  on('GET', '/api/v1/secrets/:id/summary', summary),
  on('GET', '/api/v1/secrets/:id/preview', preview),
  on('GET', '/api/v1/secrets/:id/settings', settings),
  on('GET', '/api/v1/secrets/stub', stub),
  ...['', '/:isEditMode', '/:isEditMode/:loadReadOnlyFlags'].flatMap((more) => [
    on('GET', `/api/v1/${GENERAL}${more}`, general(generalViews)),
    on('GET', `/api/v2/${GENERAL}${more}`, general(generalValues)),
  ]),
];
