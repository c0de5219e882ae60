/** Icons of 16 by 16 in the text's colour. */
import { svg } from './element.ts';

export const zoomInIcon = (): SVGElement => icon('M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 14 14M7 5v4M5 7h4');
export const zoomOutIcon = (): SVGElement => icon('M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM10.4 10.4 14 14M5 7h4');
export const fitIcon = (): SVGElement => icon('M1.5 3v10M14.5 3v10M4 8h8M6 6 4 8l2 2M10 6l2 2-2 2');
export const filterIcon = (): SVGElement => icon('M2 3h12l-4.7 5.5V13l-2.6-1.3V8.5Z');
export const expandIcon = (): SVGElement => icon('M2.5 2.5h11v11h-11ZM5 8h6M8 5v6');
export const collapseIcon = (): SVGElement => icon('M2.5 2.5h11v11h-11ZM5 8h6');
export const tableIcon = (): SVGElement => icon('M2 3h12v10H2ZM2 6.3h12M2 9.6h12M6 3v10');
export const layersIcon = (): SVGElement => icon('M8 2 14.5 5.5 8 9 1.5 5.5ZM2.5 8.2 8 11.2l5.5-3M2.5 10.9 8 13.9l5.5-3');
export const pastIcon = (): SVGElement => icon('M2.2 8a5.8 5.8 0 1 0 1.6-4M2.2 2.2v3h3M8 4.8V8l2.2 1.6');
export const backIcon = (): SVGElement => icon('M10 3 5 8l5 5');
export const onIcon = (): SVGElement => icon('M6 3l5 5-5 5');
export const exportIcon = (): SVGElement => icon('M8 10V2M5 5l3-3 3 3M2.5 9v4.5h11V9');
export const warningIcon = (): SVGElement => icon('M8 2 14.5 13.5H1.5ZM8 6.5v3.5M8 11.8v.2');
export const infoIcon = (): SVGElement => icon('M8 1.8a6.2 6.2 0 1 0 0 12.4A6.2 6.2 0 0 0 8 1.8ZM8 7.2v4M8 4.8v.2');

function icon(path: string): SVGElement {
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' };
  return svg('svg', { width: 16, height: 16, viewBox: '0 0 16 16', 'aria-hidden': 'true' }, svg('path', { d: path, ...stroke }));
}
