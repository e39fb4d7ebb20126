package lectern.server.media;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lectern.server.storage.Tx;

/** A feature that shows media; each says which, so that the others can be swept. */
@FunctionalInterface
public interface MediaUse {

    /** The addresses of all media that it shows, whatever the state of what shows them. */
    Set<String> urls(Tx tx);

    /** The addresses of all media that any of these shows. */
    static Set<String> urls(List<MediaUse> uses, Tx tx) {
        return uses.stream().flatMap(use -> use.urls(tx).stream()).collect(Collectors.toSet());
    }
}
