/** The report as JSON, as its schema says. */
import type { Report } from '../model/report.js';

export const printJson = (report: Report): string => `${JSON.stringify(report, null, 2)}\n`;
