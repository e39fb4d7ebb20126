package lectern.server.realtime;

import java.util.UUID;

/** Who of a channel gets a message. */
public sealed interface Audience {
    /** Everyone. */
    Audience ALL = new All();
    /** Who leads. */
    Audience HOST = new Host();

    /** Everyone but who leads. */
    Audience STUDENTS = new Students();

    /** One person, on whatever pages they have open. */
    static Audience only(UUID userId) {
        return new Only(userId);
    }

    boolean includes(Attendee attendee);

    /** See {@link #ALL}. */
    record All() implements Audience {
        @Override
        public boolean includes(Attendee attendee) {
            return true;
        }
    }

    /** See {@link #HOST}. */
    record Host() implements Audience {
        @Override
        public boolean includes(Attendee attendee) {
            return attendee.host();
        }
    }

    /** See {@link #STUDENTS}. */
    record Students() implements Audience {
        @Override
        public boolean includes(Attendee attendee) {
            return !attendee.host();
        }
    }

    /** See {@link #only}. */
    record Only(UUID userId) implements Audience {
        @Override
        public boolean includes(Attendee attendee) {
            return attendee.userId().equals(userId);
        }
    }
}
