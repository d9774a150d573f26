/** Packages that the checkout has for development, and the published package does not bring. */

/** Null when a package that the module needs is not installed; any other failure is thrown. */
export async function importIfInstalled<M>(load: () => Promise<M>): Promise<M | null> {
  try {
    return await load();
  } catch (error) {
    const isMissing =
      error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
    if (isMissing && error.message.startsWith('Cannot find package')) return null;
    throw error;
  }
}
