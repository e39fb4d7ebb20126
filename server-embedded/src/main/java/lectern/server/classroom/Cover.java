package lectern.server.classroom;

import java.util.UUID;

/** What lies over the pages of a classroom while all look to the front (003). Its calls may block. */
public interface Cover {

    /** Whether the pages of a classroom are covered; after a restart of a server that is alone they are not. */
    boolean covers(UUID classroomId);

    /** Uncovers the pages of a classroom, if they are covered: something begins there that everyone must see. */
    void uncover(UUID classroomId);
}
