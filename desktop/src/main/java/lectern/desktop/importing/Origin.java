package lectern.desktop.importing;

import lectern.model.importing.ImportOptions;

/**
 * Where a staged file came from, so that it can be read again.
 *
 * @param found how the server found it to be written, before anybody said otherwise
 */
record Origin(ImportSource source, ImportOptions found) {}
