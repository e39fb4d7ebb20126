/** Tables in text files, as spreadsheet programs write them: encoding, delimiter, rows. */
@NullMarked
package lectern.desktop.sheet;

import org.jspecify.annotations.NullMarked;
