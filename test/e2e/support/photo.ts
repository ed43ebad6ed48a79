import type { Page } from 'playwright-core';

/** A large photo as a phone takes it, with where it was taken in it: a JPEG of 2400 × 1600 noisy pixels. */
export async function phonePhoto(page: Page): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const base64 = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(2_400, 1_600);
    const context = canvas.getContext('2d');
    for (let at = 0; context !== null && at < 20_000; at += 1) {
      context.fillStyle = `hsl(${(at * 137) % 360} 70% ${20 + ((at * 31) % 60)}%)`;
      context.fillRect((at * 7_919) % 2_400, (at * 104_729) % 1_600, 40, 25);
    }
    const jpeg = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const reader = new FileReader();
    const read = new Promise((resolve) => reader.addEventListener('load', resolve));
    reader.readAsDataURL(jpeg);
    await read;
    return typeof reader.result === 'string' ? reader.result.replace(/^.*,/, '') : '';
  });
  const bytes = Buffer.from(base64, 'base64');
  const place = Buffer.from('Exif\0\0 GPS 48.8606 N 2.3376 E', 'latin1');
  const segment = Buffer.concat([Buffer.from([0xff, 0xe1, 0, place.length + 2]), place]);
  const buffer = Buffer.concat([bytes.subarray(0, 2), segment, bytes.subarray(2)]);
  return { name: 'IMG_4711.jpg', mimeType: 'image/jpeg', buffer };
}

/** Chooses a file where a button opens the system's own dialog. */
export async function choosePhoto(page: Page, button: string, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: button }).click()]);
  await chooser.setFiles(file);
}
