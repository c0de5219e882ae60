/** Each generated file and how its text is made. */
import { hoversText } from './hovers.mjs';
import { manifestText } from './manifest.mjs';
import { referenceText } from './reference.mjs';
import { shapeText } from './shape.mjs';
import { typesText } from './types.mjs';
import { declarationText, validatorsText } from './validators.mjs';

const folder = 'src/core/schema/generated';

export const outputs = {
  [`${folder}/types.ts`]: typesText,
  [`${folder}/validators.js`]: validatorsText,
  [`${folder}/validators.d.ts`]: declarationText,
  [`${folder}/shape.ts`]: async () => shapeText(),
  [`${folder}/hovers.ts`]: async () => hoversText(),
  'docs/format.md': referenceText,
  'package.json': manifestText,
};
