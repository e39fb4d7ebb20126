/** Work that is done now and then. */
@NullMarked
package lectern.server.jobs;

import org.jspecify.annotations.NullMarked;
