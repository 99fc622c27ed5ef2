/** Whether a single "/" opens the search: a reader may turn it off, since keys are also pressed by mistake and by voice. */

const key = 'strata-slash';

export function isSlashOff(): boolean {
  try {
    return localStorage.getItem(key) === 'off';
  } catch {
    return false;
  }
}

/** Remembers the choice on this device, where the browser allows it. */
export function turnSlash(on: boolean): void {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // It stays as it is.
  }
}
