/** Support for tests that need a whole server, and the tests of its assembly. */
@NullMarked
package lectern.server;

import org.jspecify.annotations.NullMarked;
