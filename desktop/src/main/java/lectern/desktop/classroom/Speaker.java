package lectern.desktop.classroom;

import java.util.function.Consumer;
import lectern.model.realtime.Payload;
import org.jspecify.annotations.Nullable;

/** Says something into the open room. */
interface Speaker {

    /**
     * Says it.
     *
     * @param id of what comes again, null for what is new
     * @param notTaken hears where it came to nothing, or may have
     * @return false where nothing was sent, as no connection stands
     */
    boolean say(Payload payload, @Nullable String id, Consumer<NotTaken> notTaken);
}
