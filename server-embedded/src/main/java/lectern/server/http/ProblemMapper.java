package lectern.server.http;

import io.undertow.io.Receiver;
import io.undertow.server.RequestTooBigException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.List;
import lectern.model.wire.DomainException;
import lectern.model.wire.Envelope;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.WireError;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever a route throws into an envelope. What nobody foresaw is logged whole and told as little as may be. */
final class ProblemMapper {
    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    Reply map(Throwable thrown, String correlationId) {
        boolean broken = false;
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            broken |= isBrokenConnection(cause);
            if (cause instanceof DomainException refusal) {
                return reply(new WireError(refusal.code(), message(refusal), refusal.details(), null));
            }
            if (cause instanceof RequestTooBigException || cause instanceof Receiver.RequestToLargeException) {
                return reply(error(ErrorCode.PAYLOAD_TOO_LARGE, "The body is larger than this route takes"));
            }
        }
        if (broken) {
            log.debug("a connection broke", thrown);
        } else {
            log.error("unforeseen failure", thrown);
        }
        return reply(new WireError(
                ErrorCode.INTERNAL_ERROR,
                "Something went wrong in the server. Nothing half-done was kept; please try again.",
                List.of(),
                correlationId));
    }

    /** The client went away in the middle; Undertow marks its own failures by this beginning. */
    private static boolean isBrokenConnection(Throwable cause) {
        return cause instanceof ClosedChannelException
                || (cause instanceof IOException
                        && String.valueOf(cause.getMessage()).startsWith("UT00"));
    }

    private static String message(DomainException refusal) {
        String message = refusal.getMessage();
        return message == null ? refusal.code().name() : message;
    }

    static WireError error(ErrorCode code, String message) {
        return new WireError(code, message, List.of(), null);
    }

    static Reply reply(WireError error) {
        return new Reply(error.code().status(), Envelope.refused(error), null, null, null, null, java.util.Map.of());
    }
}
