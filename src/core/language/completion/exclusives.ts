/** Keys that make no sense beside others: a container has no work of its own, a milestone takes no time. */
import type { Field } from '../../schema/field.ts';
import type { DefinitionName } from '../../schema/generated/shape.ts';

const work = 'duration effort milestone spans';
const done = 'assign progress remaining actualStart actualFinish actualEffort';

const exclusives: Partial<Record<DefinitionName, readonly (readonly [key: string, excludes: string])[]>> = {
  task: [
    ['tasks', `${work} ${done} points`],
    ['milestone', 'duration effort spans remaining assign tasks'],
    ['spans', 'duration effort milestone remaining tasks after'],
    ['duration', 'milestone spans tasks'],
    ['effort', 'milestone spans tasks'],
  ],
  baseline: [
    ['ref', 'file'],
    ['file', 'ref'],
  ],
};

/** Whether a key that is there forbids this one, or would be forbidden by it. */
export function excludedBy({ definition }: Field, key: string, taken: ReadonlySet<string>): boolean {
  const table = (definition && exclusives[definition]) ?? [];
  return table.some(([one, excludes]) => {
    const others = excludes.split(' ');
    return (taken.has(one) && others.includes(key)) || (one === key && others.some((other) => taken.has(other)));
  });
}
