/** The closed sets of words that more than one room switches on. */

export const raidKinds = ['risk', 'assumption', 'issue', 'dependency', 'decision', 'action'] as const;
export type RaidKind = (typeof raidKinds)[number];

export const colours = ['green', 'amber', 'red'] as const;
export type Colour = (typeof colours)[number];

/** In the order they are shown. */
export const ragDimensions = ['overall', 'scope', 'schedule', 'budget', 'risks'] as const;
export type RagDimension = (typeof ragDimensions)[number];

export type Confidence = 'high' | 'medium' | 'low';
