import type { Finding } from '../backend/types';

/** The findings that nobody has set aside: what headings count. */
export const openFindings = (findings: readonly Finding[]): Finding[] => findings.filter((finding) => !finding.ignored);
