/** Pages that show a long list of the server's, one page of it at a time. */
@NullMarked
package lectern.desktop.paging;

import org.jspecify.annotations.NullMarked;
