package lectern.server.media;

import java.util.Set;
import lectern.server.storage.Tx;

/** A feature that shows media; each says which, so that the others can be swept. */
@FunctionalInterface
public interface MediaUse {

    /** The addresses of all media that it shows, whatever the state of what shows them. */
    Set<String> urls(Tx tx);
}
