/** The page that a preview's panel is given. It loads one script and one style sheet, and nothing from anywhere else. */

export interface PageParts {
  /** Where VS Code serves the extension's files from, as it says itself. */
  readonly cspSource: string;
  readonly script: string;
  readonly style: string;
  /** Random for every page: only the script that carries it runs. */
  readonly nonce: string;
  readonly title: string;
}

export function pageHtml({ cspSource, script, style, nonce, title }: PageParts): string {
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}' ${cspSource}`,
    `style-src ${cspSource} 'unsafe-inline'`,
    `font-src ${cspSource}`,
    `img-src ${cspSource} data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
  <head>
    <meta charset="UTF-8">
    <meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escaped(title)}</title>
    <link rel="stylesheet" href="${escaped(style)}">
  </head>
  <body>
    <div id="preview"></div>
    <script nonce="${nonce}" src="${escaped(script)}"></script>
  </body>
</html>`;
}

/** In Node and in a web worker alike; the editor's own types know neither. */
declare const crypto: { randomUUID(): string };

/** As unguessable as the platform can make it. */
export function newNonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
