/** A text as a value of YAML: in quotes only where anything else might be read in it. */
import { plainValue } from '../../source/plainValue.ts';

/** Signs that begin something else; a dash begins a text where a letter or a digit follows. */
const indicator = /^(?:[\s?:,[\]{}#&*!|>'"%@`]|-(?!\w))/;
const control = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;

/** On one line; `isFlow` where it stands within brackets. */
export function scalarText(text: string, isFlow: boolean): string {
  return isPlain(text) && !(isFlow && /[,[\]{}]/.test(text)) ? text : JSON.stringify(text);
}

function isPlain(text: string): boolean {
  return plainValue(text) === text && !indicator.test(text) && !/:(?:\s|$)|\s#|\s$/.test(text) && !hasControls(text);
}

/** Signs that some reader might take for something else, or not show. */
export function hasControls(text: string): boolean {
  return control.test(text);
}
