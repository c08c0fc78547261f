import * as z from 'zod/mini';
import { MANAGED_SETTINGS, POLICY_FAULTS, SIGN_IN_METHODS } from './choices';

const text = (longest: number) => z.string().check(z.maxLength(longest));

/** As much of it as a page shows. What it says of updates stays in the main process. */
export const policySchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({
    state: z.literal('in-force'),
    /** The file, or the place in the registry, that it was read from. */
    from: text(1000),
    /** Why it is not followed as it stands. Then whatever it could have locked is locked, at the safer value. */
    fault: z.nullable(
      z.strictObject({
        why: z.enum(POLICY_FAULTS),
        /** The name in it that is wrong, or the system's word for what went wrong. */
        detail: text(300),
      }),
    ),
    /** Settings that nobody here can change. */
    locked: z.readonly(z.array(z.enum(MANAGED_SETTINGS))),
    /** Null where any will do. */
    servers: z.nullable(z.readonly(z.array(text(2000)))),
    presetServer: z.nullable(text(2000)),
    methods: z.nullable(z.readonly(z.array(z.enum(SIGN_IN_METHODS)))),
    /** Only with what is saved already, as nobody knows what else is allowed. */
    onlySaved: z.boolean(),
    practice: z.boolean(),
  }),
]);

export type ShownPolicy = Readonly<z.infer<typeof policySchema>>;
export type PolicyInForce = Extract<ShownPolicy, { readonly state: 'in-force' }>;
