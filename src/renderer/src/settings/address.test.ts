import { expect, test } from 'vitest';
import { cleanAddress } from '#renderer/settings/address.ts';

test.each([
  ['https://shop.example.com/', 'https://shop.example.com'],
  ['  https://shop.example.com/rest  ', 'https://shop.example.com/rest'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
  ['http://localhost:8080/', 'http://localhost:8080'],
  ['http://[::1]:8080', 'http://[::1]:8080'],
])('%s is an address', (raw, clean) => {
  expect(cleanAddress(raw)).toBe(clean);
});

test.each(['', 'shop.example.com', 'http://shop.example.com', 'ftp://shop.example.com', 'https://', 'http://127.0.0.1.example.com'])(
  '%s is none',
  (raw) => {
    expect(cleanAddress(raw)).toBeNull();
  },
);
