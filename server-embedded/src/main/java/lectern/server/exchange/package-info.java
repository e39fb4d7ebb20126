/** Reads and writes questions in the forms of other programs. Knows nothing of the bank that they go to. */
@NullMarked
package lectern.server.exchange;

import org.jspecify.annotations.NullMarked;
