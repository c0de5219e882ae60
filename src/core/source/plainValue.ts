/** What a plain scalar means by the YAML 1.2 core schema: https://yaml.org/spec/1.2.2/#103-core-schema */

const number =
  /^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.nan|\.NaN|\.NAN)$/;

/** Of a text without line breaks and blanks around it; anything the schema does not know is a text. */
export function plainValue(written: string): string | number | boolean | null {
  const first = written.charCodeAt(0);
  // From + to 9, which dates begin with too.
  if (first >= 0x2b && first <= 0x39) return number.test(written) ? numberOf(written) : written;
  switch (written) {
    case '':
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null;
    case 'true':
    case 'True':
    case 'TRUE':
      return true;
    case 'false':
    case 'False':
    case 'FALSE':
      return false;
    default:
      return written;
  }
}

function numberOf(written: string): number {
  if (written.startsWith('0o')) return parseInt(written.slice(2), 8);
  if (written.startsWith('0x')) return parseInt(written.slice(2), 16);
  if (/^[-+]?[0-9]+$/.test(written)) return parseInt(written, 10);
  if (/nan$/i.test(written)) return NaN;
  if (/inf$/i.test(written)) return written.startsWith('-') ? -Infinity : Infinity;
  return parseFloat(written);
}
