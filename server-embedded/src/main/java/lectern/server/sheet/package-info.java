/** Reads and writes tables in files: text in any encoding, workbooks. Knows nothing of what stands in them. */
@NullMarked
package lectern.server.sheet;

import org.jspecify.annotations.NullMarked;
