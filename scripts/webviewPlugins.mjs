/** esbuild plugins for the preview page; see docs/decisions for why parts of Mermaid are left out. */
export function webviewPlugins() {
  return [];
}
