import { writeFile } from 'node:fs/promises';
import writeXlsxFile from 'write-excel-file/node';

/* A spreadsheet as teams keep one: our fields under their headings, a changed account, and two mistakes. */

const headings = ['Account', 'Platform', 'URL', 'Department', 'Approving manager', 'Line manager', 'Admin', 'Backup admin', 'Date approved', 'Last reviewed', 'Purpose'];

const rows = [
  ['Ward news', 'Twitter', 'https://twitter.com/ward-news-example', 'Medicine', '', 'Tobias Wrenfield', 'Odette Marchbank', 'Łukasz Brambleton', '', '', 'Share news of the medical wards'],
  ['Digital helpdesk', 'Facebook', 'facebook.com/example-digital-help', 'Digital services', '', 'Wilfred Sandgate', 'Nguyễn Hartwell', 'Zoë Quillfeather', '4 March 2025', '12/08/2026', 'Answer questions about the patient portal'],
  ['Portal news', 'X', 'https://x.com/portal-example', 'Digital services', '', 'Wilfred Sandgate', 'Nguyễn Hartwell', '', '01/05/2026', '', 'Tell when the portal is down'],
  ['Night staff', 'Yammer', '', 'Workforce', '', 'Marguerite Oakshott', 'Sabine Lockridge', 'Edwin Tarrant', '9 June 2025', '2 July 2026', 'Connect staff who work at night'],
  ['Wrong date', 'Facebook', 'https://www.facebook.com/example-wrong-date', 'Medicine', '', 'Tobias Wrenfield', 'Philippa Dunmore', '', '31/04/2026', '', 'A row that is refused'],
  ['Wrong address', 'Facebook', 'javascript:alert(1)', 'Medicine', '', 'Tobias Wrenfield', 'Philippa Dunmore', '', '01/04/2026', '', 'Another row that is refused'],
];

/** Writes the spreadsheet that the demo imports. @param path of the .xlsx file to make */
export async function writeSampleSpreadsheet(path: string): Promise<void> {
  const cells = [headings, ...rows].map((row, index) =>
    row.map((value) => ({ value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) })));
  await writeFile(path, await writeXlsxFile(cells).toBuffer());
}
