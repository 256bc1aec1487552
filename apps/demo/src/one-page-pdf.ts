/** A page of text as a PDF, for an attachment that somebody might have written. Letters of Western Europe only. */
export function onePagePdf(title: string, lines: readonly string[]): Buffer {
  const text = (size: number, words: string) => `/F1 ${size} Tf (${words.replace(/[\\()]/g, '\\$&')}) Tj T*`;
  const page = ['BT 22 TL 72 760 Td', text(16, title), 'T*', ...lines.map((words) => text(11, words)), 'ET'].join('\n');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R /Lang (nb-NO) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${Buffer.byteLength(page, 'latin1')} >>\nstream\n${page}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, n) => {
    const place = file.length;
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
