package lectern.server.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import lectern.model.importing.ExportFormat;
import lectern.model.wire.DomainException;
import lectern.server.http.Call;
import lectern.server.http.FileBody;
import lectern.server.http.Reply;
import lectern.server.http.RouteBuilder;

/**
 * What all exports have in common over HTTP: the format that is asked for, and the file as the answer.
 *
 * @param name how files are called, before the day
 * @param formats those that it can be written in
 */
public record ExportRoute(String name, List<ExportFormat> formats, Clock clock) {

    /** Adds to a route's description. */
    public RouteBuilder describe(RouteBuilder route) {
        return route.query("format", "string", names()).returnsRaw();
    }

    private String names() {
        return formats.stream().map(ExportFormat::wireName).collect(Collectors.joining(", "));
    }

    /** @throws DomainException VALIDATION_ERROR where there is none, or none of these */
    public ExportFormat format(Call call) {
        ExportFormat format = call.queryEnum("format", ExportFormat.class);
        if (format == null || !formats.contains(format)) {
            throw DomainException.invalid("format", "must be one of " + names());
        }
        return format;
    }

    /** Sends a file, which is deleted then. */
    public Reply reply(Path file, ExportFormat format) {
        String type = switch (format) {
            case CSV -> "text/csv; charset=UTF-8";
            case JSON -> "application/json";
            case GIFT -> "text/plain; charset=UTF-8";
        };
        try {
            return Reply.download(
                    FileBody.once(file, type, Files.size(file)),
                    name + "-" + LocalDate.now(clock) + "." + format.wireName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
