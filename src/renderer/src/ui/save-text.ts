/** Hands a text over as a file to save. */
export function saveText(fileName: string, text: string): void {
  const address = URL.createObjectURL(
    new Blob([text], { type: fileName.endsWith('.json') ? 'application/json' : 'text/csv;charset=utf-8' }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}
