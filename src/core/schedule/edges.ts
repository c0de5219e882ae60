/** Links between the nodes of a network, as arrays. */

export const FS = 0;
export const SS = 1;
export const FF = 2;
export const SF = 3;

export const noLag = 0;
export const workingLag = 1;
export const elapsedLag = 2;
/** Of the predecessor's duration. */
export const shareLag = 3;

export interface Edges {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  /** Minutes, or a share. */
  readonly lag: Float64Array;
  readonly lagKind: Uint8Array;
  /** Which entry of the follower's `after` says so. */
  readonly at: Int32Array;
}
