/** Tests of the HTTP house: what every route gets for nothing. */
@NullMarked
package lectern.server.http;

import org.jspecify.annotations.NullMarked;
