/** The student's page in a browser, where the network is played by the test. */
@NullMarked
package lectern.server.student;

import org.jspecify.annotations.NullMarked;
