package lectern.model.realtime;

import lectern.model.wire.ErrorCode;

/** Server to one client: what it sent was refused; the connection stays (003). */
public record ChannelError(ErrorCode code, String message) implements Payload {}
