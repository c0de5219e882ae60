/** How a status report looks on screens, light and dark, and on paper. Its colours keep to WCAG 2.2 AA, 4.5 to 1 for text. */
export const reportStyle = `:root { color-scheme: light dark; --ink: #1c1e21; --faint: #55595f; --paper: #ffffff; --shade: #f3f4f6; --line: #8a9099; --grave: #a3211b; --mark: #0b5cad; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e7e9; --faint: #b3b7bd; --paper: #17191c; --shade: #23262a; --line: #7d838b; --grave: #ff9a90; --mark: #7cb8ff; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 24px 20px 48px; max-width: 1040px; color: var(--ink); background: var(--paper);
  font: 15px/1.5 system-ui, "Segoe UI", Roboto, Helvetica, Arial, "DejaVu Sans", sans-serif; }
h1 { margin: 0; font-size: 26px; line-height: 1.25; overflow-wrap: anywhere; }
h2 { margin: 36px 0 10px; padding-bottom: 4px; border-bottom: 1px solid var(--line); font-size: 19px; }
h3 { margin: 18px 0 4px; font-size: 15px; }
p, ul, dl, figure { margin: 0 0 12px; }
li, td, th, dd, p { overflow-wrap: break-word; unicode-bidi: plaintext; }
.when { color: var(--faint); }
.verdict { font-size: 18px; font-weight: 600; }
blockquote { margin: 0; padding-inline-start: 12px; border-inline-start: 3px solid var(--line); }
blockquote p { margin: 0; }
figcaption { padding-inline-start: 15px; color: var(--faint); font-size: 13px; }
.facts { display: flex; flex-wrap: wrap; gap: 4px 24px; font-size: 13px; }
.facts div { display: flex; gap: 6px; }
.facts dt { color: var(--faint); }
.facts dd { margin: 0; }
ul { padding-inline-start: 20px; }
li { margin: 2px 0; }
.scroll { margin: 0 0 16px; overflow-x: auto; }
.scroll:focus-visible, summary:focus-visible { outline: 2px solid var(--mark); outline-offset: 2px; }
table { border-collapse: collapse; width: 100%; font-size: 14px; }
caption { padding: 0 0 6px; text-align: start; color: var(--faint); font-size: 13px; }
th, td { padding: 5px 10px 5px 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; font-weight: normal; }
.wide { min-width: 500px; }
.widest { min-width: 720px; }
.date, td.number { white-space: nowrap; }
thead th { color: var(--faint); font-size: 13px; vertical-align: bottom; }
tbody th { font-weight: 600; }
.number { text-align: end; font-variant-numeric: tabular-nums; }
td.number, th.number { padding-inline-end: 16px; }
strong { color: var(--grave); }
.rag { display: inline-block; padding: 0 7px; border: 1px solid transparent; border-radius: 4px; white-space: nowrap; font-size: 13px; line-height: 1.45; }
.green { color: #ffffff; background: #1d7335; }
.amber { color: #1c1e21; background: #f5b83d; }
.red { color: #ffffff; background: #b3261e; }
.unknown { color: var(--ink); background: var(--shade); border-color: var(--line); }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
details { margin: 12px 0; }
summary { cursor: pointer; }
details li { overflow-wrap: anywhere; }
.strip { display: block; width: 100%; overflow: visible; font-size: 13px; }
.strip text { fill: var(--ink); stroke: var(--paper); stroke-width: 4px; paint-order: stroke; }
.strip .faint { fill: var(--faint); }
.strip .track, .strip .tick { stroke: var(--line); stroke-width: 1; opacity: 0.6; }
.strip .today { stroke: var(--ink); stroke-width: 1.5; stroke-dasharray: 4 3; }
.strip .move, .strip .limit { stroke: var(--mark); stroke-width: 2; }
.strip .limit { stroke: var(--ink); }
.strip .now { fill: var(--mark); stroke: var(--paper); }
.strip .was { fill: var(--paper); stroke: var(--mark); stroke-width: 1.5; }
.legend { display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 0; list-style: none; color: var(--faint); font-size: 13px; }
.legend svg { vertical-align: -3px; overflow: visible; }
@page { size: A4; margin: 14mm; }
@media print {
  :root { color-scheme: light; --ink: #000000; --faint: #333333; --paper: #ffffff; --shade: #ffffff; --line: #777777; --grave: #8a1510; --mark: #00407a; }
  body { padding: 0; max-width: none; font-size: 10pt; }
  h2 { margin-top: 20px; }
  h2, h3, caption { break-after: avoid; }
  tr, li, .strip { break-inside: avoid; }
  .scroll { overflow: visible; }
  .scroll table { min-width: 0; font-size: 9pt; }
  th, td { padding-inline-end: 6px; }
  .rag { border-color: #000000; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details::details-content { content-visibility: visible; block-size: auto; }
}`;
