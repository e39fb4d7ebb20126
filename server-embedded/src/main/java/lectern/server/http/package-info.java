/** HTTP in and out: the route table, envelope, errors, limits, the student's site and the API's description. */
@NullMarked
package lectern.server.http;

import org.jspecify.annotations.NullMarked;
