import { dialog, safeStorage } from 'electron';
import type { VaultCipher } from '#main/vault.ts';

/**
 * Seals tokens with the system's keychain. On a Linux without a keyring Electron would scramble them with a known key; that is
 * refused unless the person agrees, each time a token is entered.
 */
export const keychainCipher: VaultCipher = {
  async seal(text) {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) {
      return {
        ok: false,
        problem: 'The keychain of this PC cannot be used now. Unlock it, or install a keyring such as gnome-keyring, and try again.',
      };
    }
    if (isScramblingOnly() && !(await agreesToScrambling())) {
      return {
        ok: false,
        problem: 'The access token was not kept: this PC has no keyring. Install one, such as gnome-keyring, and enter the token again.',
      };
    }
    const sealed = await safeStorage.encryptStringAsync(text);
    return { ok: true, sealed: sealed.toString('base64') };
  },
  async open(sealed) {
    try {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed, 'base64'));
      return { ok: true, text: result };
    } catch {
      return {
        ok: false,
        problem:
          'The keychain cannot open the kept access token, as happens on another PC or account. Enter it again in Settings, Connections.',
      };
    }
  },
};

function isScramblingOnly(): boolean {
  return process.platform === 'linux' && safeStorage.getSelectedStorageBackend() === 'basic_text';
}

async function agreesToScrambling(): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: 'warning',
    title: 'Backroom',
    message: 'This PC has no keyring',
    detail:
      'The access token can only be protected by the permissions of its file. Anyone who can read the files of this account could use it.',
    buttons: ['Do not keep it', 'Keep it anyway'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return response === 1;
}
