/** The chart's colours, worked out from those of VS Code's theme. */
import { black, cssColour, mix, parseColour, readable, textOn, white, type Colour } from './colours.ts';

export interface Theme {
  readonly isHighContrast: boolean;
  readonly background: Colour;
  readonly foreground: Colour;
  readonly muted: Colour;
  /** Grid lines. */
  readonly line: Colour;
  /** Borders between the parts of the page. */
  readonly edge: Colour;
  readonly accent: Colour;
  readonly danger: Colour;
  readonly status: Colour;
  readonly fontFamily: string;
  readonly bars: Readonly<Record<'planned' | 'active' | 'done', BarColours>>;
}

export interface BarColours {
  readonly fill: Colour;
  readonly border: Colour;
  readonly text: Colour;
}

export function currentTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const isLight = document.body.classList.contains('vscode-light') || document.body.classList.contains('vscode-high-contrast-light');
  const isHighContrast =
    document.body.classList.contains('vscode-high-contrast') || document.body.classList.contains('vscode-high-contrast-light');
  const base = isLight ? white : black;
  const named = (name: string, fallback: Colour): Colour => parseColour(style.getPropertyValue(`--vscode-${name}`), base) ?? fallback;
  return themeOf({ isLight, isHighContrast, named, fontFamily: style.getPropertyValue('--vscode-font-family') || 'sans-serif' });
}

/** VS Code's colours as this file asks for them. */
interface Palette {
  readonly isLight: boolean;
  readonly isHighContrast: boolean;
  readonly fontFamily: string;
  readonly named: (name: string, fallback: Colour) => Colour;
}

function themeOf({ isLight, isHighContrast, named, fontFamily }: Palette): Theme {
  const base = isLight ? white : black;
  const background = named('editor-background', base);
  const foreground = readable(named('editor-foreground', isLight ? black : white), background, 4.5, isLight ? black : white);
  const strong = (name: string, fallback: Colour): Colour => readable(named(name, fallback), background, 3.2, foreground);
  const accent = isHighContrast ? foreground : strong('charts-blue', [25, 118, 210]);
  const colours = {
    isHighContrast,
    background,
    foreground,
    accent,
    muted: readable(named('descriptionForeground', mix(foreground, background, 0.7)), background, 4.5, foreground),
    line: mix(isHighContrast ? named('contrastBorder', foreground) : foreground, background, isHighContrast ? 0.4 : 0.14),
    edge: isHighContrast ? named('contrastBorder', foreground) : mix(foreground, background, 0.2),
    danger: strong('charts-red', [211, 47, 47]),
    status: strong('charts-orange', [215, 120, 0]),
    fontFamily,
  };
  return { ...colours, bars: barsOf(colours) };
}

/** For paper: the same whatever VS Code wears, in fonts that are everywhere. */
export const lightTheme: Theme = themeOf({
  isLight: true,
  isHighContrast: false,
  fontFamily: 'system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif',
  named: (_, fallback) => fallback,
});

/** In high contrast the fill says nothing: border, pattern and sign do. */
function barsOf(theme: Omit<Theme, 'bars'>): Theme['bars'] {
  const { background, foreground, accent, muted, isHighContrast } = theme;
  const bar = (colour: Colour, share: number): BarColours => {
    const fill = isHighContrast ? background : mix(colour, background, share);
    return { fill, border: colour, text: textOn(fill, [foreground]) };
  };
  return {
    planned: bar(accent, 0.18),
    active: bar(accent, 0.42),
    done: { ...bar(muted, 0.2), border: isHighContrast ? muted : mix(muted, background, 0.55) },
  };
}

/** For page.css: every colour under a name of its own. */
export function cssVariables(theme: Theme): Record<string, string> {
  const { background, foreground, muted, line, edge, accent, danger, status } = theme;
  const flat = { background, foreground, muted, line, edge, accent, danger, status };
  const variables = Object.entries(flat).map(([name, colour]): [string, string] => [`--${name}`, cssColour(colour)]);
  for (const [state, bar] of Object.entries(theme.bars)) {
    for (const [part, colour] of Object.entries(bar) as [string, Colour][]) variables.push([`--${state}-${part}`, cssColour(colour)]);
  }
  const band = (share: number): string => cssColour(theme.isHighContrast ? background : mix(danger, background, share));
  return { ...Object.fromEntries(variables), '--medium': band(0.1), '--high': band(0.2) };
}

/** For Mermaid, which derives what is not given and cannot derive from `var()`. */
export function mermaidVariables(theme: Theme): Record<string, string | boolean | Record<string, string>> {
  const { background, foreground, accent, line, muted } = theme;
  const [ground, text, border] = [cssColour(background), cssColour(foreground), cssColour(mix(foreground, background, 0.45))];
  const card = cssColour(theme.bars.planned.fill);
  const quadrant = (share: number): string => cssColour(theme.isHighContrast ? background : mix(theme.danger, background, share));
  return {
    darkMode: textOn(background, [white, black]) === white,
    background: ground,
    fontFamily: theme.fontFamily,
    fontSize: '13px',
    primaryColor: card,
    primaryTextColor: text,
    primaryBorderColor: cssColour(accent),
    secondaryColor: card,
    tertiaryColor: ground,
    mainBkg: card,
    nodeBorder: cssColour(accent),
    lineColor: cssColour(muted),
    textColor: text,
    titleColor: text,
    nodeTextColor: text,
    clusterBkg: cssColour(theme.isHighContrast ? background : mix(foreground, background, 0.04)),
    clusterBorder: cssColour(line),
    edgeLabelBackground: ground,
    quadrant1Fill: quadrant(0.2),
    quadrant2Fill: quadrant(0.1),
    quadrant3Fill: quadrant(0.03),
    quadrant4Fill: quadrant(0.1),
    quadrant1TextFill: text,
    quadrant2TextFill: text,
    quadrant3TextFill: text,
    quadrant4TextFill: text,
    quadrantPointFill: cssColour(accent),
    quadrantPointTextFill: text,
    quadrantXAxisTextFill: text,
    quadrantYAxisTextFill: text,
    quadrantTitleFill: text,
    quadrantInternalBorderStrokeFill: border,
    quadrantExternalBorderStrokeFill: border,
    xyChart: {
      backgroundColor: ground,
      titleColor: text,
      xAxisLabelColor: text,
      xAxisTitleColor: text,
      xAxisTickColor: border,
      xAxisLineColor: border,
      yAxisLabelColor: text,
      yAxisTitleColor: text,
      yAxisTickColor: border,
      yAxisLineColor: border,
      plotColorPalette: [mix(accent, background, theme.isHighContrast ? 0.8 : 0.5), theme.status].map(cssColour).join(','),
    },
  };
}

/** Calls back when VS Code switches the theme: it changes the body's classes and the root's variables. */
export function onThemeChange(changed: () => void): void {
  const observer = new MutationObserver(changed);
  observer.observe(document.body, { attributes: true, attributeFilter: ['class', 'data-vscode-theme-id'] });
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['style'] });
}
