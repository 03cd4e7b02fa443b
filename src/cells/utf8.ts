/** A text as UTF-8 bytes. Apps Script has no TextEncoder. A lone half of a surrogate pair becomes U+FFFD, as there. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (let index = 0; index < text.length; index++) {
    let point = text.charCodeAt(index);
    if (point >= 0xd800 && point < 0xe000) {
      point = text.codePointAt(index) ?? 0xfffd;
      if (point < 0x10000) point = 0xfffd;
      else index++;
    }
    if (point < 0x80) bytes[size++] = point;
    else if (point < 0x800) {
      bytes[size++] = 0xc0 | (point >> 6);
      bytes[size++] = 0x80 | (point & 63);
    } else if (point < 0x10000) {
      bytes[size++] = 0xe0 | (point >> 12);
      bytes[size++] = 0x80 | ((point >> 6) & 63);
      bytes[size++] = 0x80 | (point & 63);
    } else {
      bytes[size++] = 0xf0 | (point >> 18);
      bytes[size++] = 0x80 | ((point >> 12) & 63);
      bytes[size++] = 0x80 | ((point >> 6) & 63);
      bytes[size++] = 0x80 | (point & 63);
    }
  }
  return bytes.subarray(0, size);
}
