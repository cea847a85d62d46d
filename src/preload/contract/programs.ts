/* What could run when it is opened. The register says so of a kept file, and the window before one is kept. Pure: no file is opened. */

/** What runs when it is opened, on any of the systems in use, pages and documents with programs in them included. */
const programs = new Set(
  ('exe com scr pif bat cmd msi msp mst cpl dll sys ps1 psm1 vbs vbe vb js jse mjs wsf wsh ws hta jar lnk url reg inf scf gadget appref-ms application msix appx ' +
    'sh bash command app dmg pkg apk ipa deb rpm run iso img vhd vhdx chm html htm xhtml xht shtml mht mhtml svg xml docm dotm xlsm xltm xlam xlsb xll pptm ppam ppsm potm sldm one ' +
    'wsc settingcontent-ms library-ms search-ms jnlp diagcab xbap ppkg py pyw rb pl website appinstaller msixbundle appxbundle msh msh1 msh2 csh ksh zsh desktop workflow iqy slk').split(' '),
);

/** Documents of older and other kinds: most are letters and lists, and any of them can have a program in it. */
const olderDocuments = new Set('doc dot rtf xls xlt xla ppt pps pot mdb accdb pub odt ods odp'.split(' '));

/** Programs of Windows, Linux and macOS, and scripts, whatever they are called. */
const programBeginnings = /^(?:4d5a|7f454c46|feedfac[ef]|c[ef]faedfe|cafebabe|2321)/u;

const bytesLookedAt = 16;

/** The ending of a name in small letters, without its dot; empty where there is none. */
export function extensionOf(name: string): string {
  // Windows drops dots and spaces at the end of a name: "tool.bat." runs as "tool.bat".
  return /\.([a-z0-9-]+)$/iu.exec(name.replace(/[.\s]+$/u, ''))?.[1]?.toLowerCase() ?? '';
}

/** What a file begins with, in hexadecimal. */
export function beginningOf(content: Uint8Array): string {
  return [...content.subarray(0, bytesLookedAt)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether a file could run something when it is opened: by its name, or by what it begins with, whatever it is called. @param content the file, or its first 16 bytes */
export function couldRun(name: string, content: Uint8Array): boolean {
  return programs.has(extensionOf(name)) || programBeginnings.test(beginningOf(content));
}

/** Whether a file is a document of a kind that can hold a program and mostly does not. */
export function canHoldProgram(name: string): boolean {
  return olderDocuments.has(extensionOf(name));
}
