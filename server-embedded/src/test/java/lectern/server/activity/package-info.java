@NullMarked
package lectern.server.activity;

import org.jspecify.annotations.NullMarked;
