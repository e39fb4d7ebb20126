package lectern.model.realtime;

/** Why the server closed a channel: the WebSocket close codes that it sends. After most of them a client comes back. */
public enum CloseCode {
    /** The server stops or restarts: come back. */
    GOING_AWAY(1001),
    /** Nothing was heard for too long: come back. */
    SILENT(4000),
    /** The sign-in ended or was revoked: sign in again first. */
    SIGNED_OUT(4001),
    /** The receiver left, or was removed by the host: don't come back by yourself. */
    NOT_A_MEMBER(4003),
    /** The receiver read too slowly: come back with the last number seen, or fetch everything again. */
    TOO_SLOW(4008),
    /** More than one message is allowed to weigh: come back. */
    TOO_LARGE(1009),
    /** Too many messages in a second: come back later. */
    TOO_MANY(4029);

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    /** The number on the wire. */
    public int code() {
        return code;
    }

    /** Whether coming back without the person's doing is pointless. */
    public static boolean isFinal(int code) {
        return code == SIGNED_OUT.code || code == NOT_A_MEMBER.code;
    }
}
