/** What tells quickly that all is well is held against what looks closely. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { referencesIn, refersOnlyTo } from '../../../src/core/schema/annotated.ts';
import { fieldOf } from '../../../src/core/schema/field.ts';
import { fileKindOf } from '../../../src/core/schema/fileKind.ts';
import type { ValidatedName } from '../../../src/core/schema/generated/shape.ts';
import { validators } from '../../../src/core/schema/generated/validators.js';
import { itemMapAt, itemMapsIn } from '../../../src/core/schema/itemMaps.ts';
import { plainValue } from '../../../src/core/schema/plain.ts';
import { isPlainlySound } from '../../../src/core/schema/plainlySound.ts';
import { valueFindings } from '../../../src/core/schema/values.ts';
import type { Node } from '../../../src/core/source/node.ts';
import { parseSource } from '../../../src/core/source/parse.ts';
import { textsIn } from '../../support/folder.ts';

interface Item {
  readonly node: Node;
  readonly definition: ValidatedName;
}

/** A file's root and every item of its maps keyed by id, at any depth. */
function itemsOf(text: string): readonly Item[] {
  const source = parseSource('a.plan.yaml', text);
  return below({ node: source.root, definition: fileKindOf(source) ?? 'part' });
}

function below(item: Item): readonly Item[] {
  const maps = itemMapsIn(item.definition);
  const items = maps.flatMap((map) =>
    (itemMapAt(item.node, map)?.pairs ?? []).flatMap(({ value }) => below({ node: value, definition: map.definition })),
  );
  return [item, ...items];
}

function isSoundOnCloserLook({ node, definition }: Item): boolean {
  const findings: Parameters<typeof valueFindings>[3] = [];
  valueFindings(node, fieldOf(definition), new Set(), findings, new Set());
  return validators[definition](plainValue(node, fieldOf(definition))) && findings.length === 0;
}

const yamlIn = (folder: string) => [...textsIn(folder)].flatMap(([path, text]) => (path.endsWith('.yaml') ? text : []));
const fixtures = yamlIn('test/fixtures');
const examples = yamlIn('examples');

/** A text with one of its words, numbers or signs in the place of another. */
const mixed = fc.tuple(fc.constantFrom(...fixtures, ...examples), fc.nat(), fc.nat()).map(([text, to, from]) => {
  const words = [...text.matchAll(/[\w.%+-]+|[[\]{}:,"]/g)];
  const [target, other] = [words[to % words.length]!, words[from % words.length]!];
  return text.slice(0, target.index) + other[0] + text.slice(target.index + target[0].length);
});

describe('what is plainly sound', () => {
  it('is sound on a closer look', () => {
    for (const item of [...fixtures, ...examples].flatMap(itemsOf)) {
      if (isPlainlySound(item.node, fieldOf(item.definition))) assert.ok(isSoundOnCloserLook(item));
    }
    fc.assert(
      fc.property(mixed, (text) => {
        for (const item of itemsOf(text)) {
          if (isPlainlySound(item.node, fieldOf(item.definition))) assert.ok(isSoundOnCloserLook(item));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is most of what is written', () => {
    const items = examples.flatMap(itemsOf);
    const plainly = items.filter(({ node, definition }) => isPlainlySound(node, fieldOf(definition)));
    assert.ok(plainly.length > 0.6 * items.length, `${plainly.length} of ${items.length}`);
  });
});

describe('an item that refers only to what is there', () => {
  it('has no reference to anything else', () => {
    fc.assert(
      fc.property(mixed, fc.nat(7), (text, lot) => {
        const isThere = (_: unknown, id: string) => (id.length + id.charCodeAt(0)) % 8 !== lot;
        for (const { node, definition } of itemsOf(text)) {
          const open = referencesIn(node, definition).filter(({ plan, refs, id }) => plan !== null || !isThere(refs, id));
          if (refersOnlyTo(node, definition, isThere)) assert.deepEqual(open, []);
        }
      }),
      { numRuns: 300 },
    );
  });
});
