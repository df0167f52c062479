/** The addresses of a project's reports. */
export const reportsAddress = (projectId: string): string => `/laureats/${encodeURIComponent(projectId)}/declarations`;

export const newReportAddress = (projectId: string, period?: string): string =>
  `${reportsAddress(projectId)}/nouvelle${period === undefined ? "" : `?trimestre=${encodeURIComponent(period)}`}`;

export const reportAddress = (projectId: string, reportId: string): string =>
  `${reportsAddress(projectId)}/${encodeURIComponent(reportId)}`;

/** What was sent is corrected by another version, not written over. */
export const correctionAddress = (projectId: string, reportId: string): string =>
  `${reportAddress(projectId, reportId)}?corriger=oui`;
