import { parseSwitch, policySwitches } from '../partition/policy.ts';
import { Refusal } from '../refusal.ts';
import { defineOperation, requireSession } from './operation.ts';

/** Every switch of the partition's policy, with its value. */
export const getPolicy = defineOperation({
  name: 'getPolicy',
  audit: 'none',
  parse: (scope) => ({ unsealed: requireSession(scope).unsealed() }),
  run: (_scope, { unsealed }) => ({ switches: policySwitches(unsealed.policy) }),
});

/** Sets switches: all of them, or none. Answers with the whole policy. */
export const setPolicy = defineOperation({
  name: 'setPolicy',
  audit: 'management',
  parse(scope, { switches }) {
    const unsealed = requireSession(scope).unsealed();
    const changes = (switches ?? []).map(({ name, value }) => ({
      name: name ?? '',
      value: value ?? '',
    }));
    if (changes.length === 0) {
      throw new Refusal('CKR_ARGUMENTS_BAD', 'no policy switch was named');
    }
    // Refused here, before anything is queued, when one is unknown or unacceptable.
    for (const change of changes) parseSwitch(unsealed.policy, change.name, change.value);
    return { unsealed, changes };
  },
  async run(_scope, { unsealed, changes }) {
    await unsealed.mutate((change) => {
      let { policy } = unsealed;
      for (const { name, value } of changes) policy = parseSwitch(policy, name, value);
      change.setPolicy(policy);
    });
    return { switches: policySwitches(unsealed.policy) };
  },
  detail: ({ changes }) => ({
    subject: changes.map(({ name }) => name).join(','),
    value: changes.map(({ value }) => value).join(','),
  }),
});
