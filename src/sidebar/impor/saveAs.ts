/** Hands a text to the person as a file. A data link needs nothing that could be fetched, in Google's frame as well. */
export function saveAs(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
}
