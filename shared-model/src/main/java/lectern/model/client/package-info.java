/** The typed client that the console and the tests speak to the server with. */
@NullMarked
package lectern.model.client;

import org.jspecify.annotations.NullMarked;
