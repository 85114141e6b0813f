import type { Weights } from './weigh.js';

export const WEIGHTS: Weights = {};
export const SUBJECTS: Weights = {};
