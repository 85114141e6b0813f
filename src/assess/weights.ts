// Written by scripts/fit-weights.mjs; read it as a diff. A signal not named here weighs nothing.
export const WEIGHTS: {
  readonly lowers: Readonly<Record<string, number>>;
  readonly raises: Readonly<Record<string, number>>;
} = { lowers: {}, raises: {} };
