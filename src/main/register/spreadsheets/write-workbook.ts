import { Zip, ZipDeflate } from 'fflate';

/** Wide enough for a name; a longer text is read in its own cell. */
const columnWidth = 24;
/** Rows between two pauses: as many as take a few hundredths of a second. */
const step = 500;

/**
 * Rows as an Excel workbook of one sheet. Every cell is text by its type and by its format, so that nothing in it is
 * run, not even when somebody edits the cell, and numbers and days stay as they are written.
 *
 * @param sheet name of the sheet
 * @param pause lets other calls answer, and throws when the officer has cancelled; it is told how many rows are done
 * @returns the bytes of the .xlsx file
 */
export async function workbookBytes(
  sheet: string, headings: readonly string[], rows: readonly (readonly string[])[], pause: (done: number) => Promise<void> = () => Promise.resolve(),
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error;
    chunks.push(chunk);
  });
  for (const [name, content] of Object.entries(frame(sheet))) add(zip, name).push(xml(content), true);
  const part = add(zip, 'xl/worksheets/sheet1.xml');
  part.push(xml(sheetHead(headings)));
  for (let start = 0; start < rows.length; start += step) {
    await pause(start);
    part.push(xml(rows.slice(start, start + step).map((row, index) => rowXml(row, start + index + 2, textStyle)).join('')));
  }
  part.push(xml('</sheetData></worksheet>'), true);
  zip.end();
  return new Uint8Array(Buffer.concat(chunks));
}

function add(zip: Zip, name: string): ZipDeflate {
  const part = new ZipDeflate(name, { level: 6 });
  zip.add(part);
  return part;
}

const textStyle = 1;
const headingStyle = 2;

function sheetHead(headings: readonly string[]): string {
  return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    + '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
    + `<cols><col min="1" max="${headings.length}" width="${columnWidth}" style="${textStyle}" customWidth="1"/></cols><sheetData>${rowXml(headings, 1, headingStyle)}`;
}

function rowXml(cells: readonly string[], row: number, style: number): string {
  const filled = cells.map((text, column) => (text === '' ? '' : cellXml(text, `${columnLetters(column)}${row}`, style)));
  return `<row r="${row}">${filled.join('')}</row>`;
}

function cellXml(text: string, at: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${plainXml(text)}</t></is></c>`;
}

/** 0 is A, 25 is Z, 26 is AA. */
function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}

/**
 * Text as XML takes it, and in the format's own way what XML would lose or change: a carriage return, the two code points
 * that are no characters, and text that looks like this very way of writing.
 */
function plainXml(text: string): string {
  return escaped(text)
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/gu, '_x005F_x')
    .replaceAll(/[\r\uFFFE\uFFFF]/gu, (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function xml(content: string): Uint8Array {
  return new TextEncoder().encode(content);
}

/** What every workbook has around its sheet. Format 49 is Excel's own for text. */
function frame(sheet: string): Readonly<Record<string, string>> {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const related = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return {
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`
      + '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
      + `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`
      + `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/>`
      + `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/></Types>`,
    '_rels/.rels': `${head}<Relationships xmlns="${related}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${related}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/>`
      + `<Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>`
      + '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill>'
      + '<fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders>'
      + '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
      + '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
      + '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
      + '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>',
  };
}
