/**
 * esbuild plugins for the preview page. Mermaid loads each diagram type lazily, and a bundle for a webview has to hold them all: 5.4 MB.
 * What the preview never draws is replaced by a stub that says so, which leaves about a fifth.
 */

/** Mermaid's lazily loaded parts that `src/core/diagram` makes use of: diagram types and one layout. */
const drawn = ['ganttDiagram', 'flowDiagram', 'quadrantDiagram', 'xychartDiagram', 'dagre'];

/** Read only by diagram types that are not drawn, or by features that `securityLevel: strict` switches off. */
const unusedPackages = /^(?:katex|cytoscape.*|elkjs\/.*|@mermaid-js\/parser|chevrotain|@upsetjs\/venn\.js|d3-sankey)$/;

const stub = `export const diagram = undefined; export default undefined; export const render = () => { throw new Error('not drawn in the preview'); };`;

const onlyWhatIsDrawn = {
  name: 'only-what-is-drawn',
  setup(build) {
    build.onResolve({ filter: /./ }, ({ path, importer, kind }) => {
      if (!/[\\/]mermaid[\\/]dist[\\/]/.test(importer)) return undefined;
      const isUnused = unusedPackages.test(path) || (kind === 'dynamic-import' && !drawn.some((name) => path.includes(`/${name}-`)));
      return isUnused ? { path, namespace: 'not-drawn' } : undefined;
    });
    build.onLoad({ filter: /./, namespace: 'not-drawn' }, () => ({ contents: stub, loader: 'js' }));
  },
};

export function webviewPlugins() {
  return [onlyWhatIsDrawn];
}
