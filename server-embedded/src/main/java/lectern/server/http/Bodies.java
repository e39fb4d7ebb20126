package lectern.server.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import lectern.model.wire.DomainException;
import lectern.model.wire.ErrorCode;
import lectern.model.wire.ErrorDetail;
import lectern.model.wire.StorableText;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON bodies into records, strictly, and validates them by their annotations. */
public final class Bodies {
    private final JsonMapper json;

    public Bodies(JsonMapper json) {
        this.json = json;
    }

    /**
     * Has what the first body needs made in the background, when the start is over: it takes a third of a second, for
     * which the first body would wait.
     */
    public static void getReady() {
        CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(OnFirstUse::validator);
    }

    /** Made once, by whoever needs it first or in the background: neither a start nor a first page should wait for it. */
    private static final class OnFirstUse {
        private static final Validator VALIDATOR = makeValidator();

        static Validator validator() {
            return VALIDATOR;
        }
    }

    /** In English as everything that the server says, not in the language of the computer it stands on. */
    private static Validator makeValidator() {
        return Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ENGLISH, false))
                .buildValidatorFactory()
                .getValidator();
    }

    /** Reads and validates; every refusal names its field. */
    public <B> B read(byte[] bytes, Class<B> type) {
        if (bytes.length == 0) {
            throw new DomainException(ErrorCode.VALIDATION_ERROR, "The body is missing: send JSON");
        }
        B body;
        try {
            body = json.readValue(bytes, type);
        } catch (JacksonException e) {
            throw refusal(e);
        }
        if (body == null) {
            throw new DomainException(ErrorCode.VALIDATION_ERROR, "The body is null: send a JSON object");
        }
        if (!TextGuard.wholeJson(bytes)) {
            throw unkept(bytes);
        }
        List<ErrorDetail> details = violations(body);
        if (details.size() == 1) {
            // What carries the message alone, as a channel does, tells the mend as well.
            throw DomainException.invalid(
                    String.valueOf(details.getFirst().field()),
                    details.getFirst().message());
        }
        if (!details.isEmpty()) {
            String fields = details.stream().map(ErrorDetail::field).distinct().collect(Collectors.joining(", "));
            throw new DomainException(ErrorCode.VALIDATION_ERROR, "Please mend: " + fields, details);
        }
        return body;
    }

    /** Names the first field with text that can't be kept. */
    private DomainException unkept(byte[] bytes) {
        try (JsonParser parser = json.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean text = token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME;
                if (text && !StorableText.test(parser.getString())) {
                    String field = path(parser.streamReadContext());
                    return field.isEmpty()
                            ? new DomainException(ErrorCode.VALIDATION_ERROR, "The body " + TextGuard.REFUSAL)
                            : DomainException.invalid(field, TextGuard.REFUSAL);
                }
            }
        }
        return new DomainException(ErrorCode.VALIDATION_ERROR, "The body " + TextGuard.REFUSAL);
    }

    /** A place in JSON as an error names it, for example {@code sentences[2].content}. */
    private static String path(@Nullable TokenStreamContext place) {
        if (place == null || place.inRoot()) {
            return "";
        }
        String before = path(place.getParent());
        if (place.inArray()) {
            return before + '[' + place.getCurrentIndex() + ']';
        }
        String name = String.valueOf(place.currentName());
        return before.isEmpty() ? name : before + '.' + name;
    }

    /** What a record's annotations refuse, by field. */
    public List<ErrorDetail> violations(Object value) {
        Set<ConstraintViolation<Object>> violations = OnFirstUse.validator().validate(value);
        if (violations.isEmpty()) {
            return List.of();
        }
        return violations.stream()
                .map(v -> ErrorDetail.of(field(v.getPropertyPath().toString()), v.getMessage()))
                .sorted(Comparator.comparing(ErrorDetail::toString))
                .toList();
    }

    /** Inside a list of strings the path ends in a node that no client knows. */
    private static String field(String path) {
        return path.replace(".<list element>", "");
    }

    <E extends Enum<E>> E enumValue(String name, String text, Class<E> type) {
        try {
            return json.convertValue(text, type);
        } catch (JacksonException | IllegalArgumentException e) {
            throw DomainException.invalid(name, "must be one of " + names(type));
        }
    }

    private static DomainException refusal(JacksonException e) {
        String field = path(e);
        if (e instanceof UnrecognizedPropertyException unknown) {
            return DomainException.invalid(
                    field,
                    "is not a field of this request; known are "
                            + unknown.getKnownPropertyIds().stream()
                                    .map(String::valueOf)
                                    .sorted()
                                    .collect(Collectors.joining(", ")));
        }
        if (e instanceof InvalidFormatException wrong
                && wrong.getTargetType() != null
                && wrong.getTargetType().isEnum()) {
            return DomainException.invalid(field, "must be one of " + names(wrong.getTargetType()));
        }
        if (e instanceof StreamReadException) {
            String where = e.getLocation() == null
                    ? ""
                    : " at line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            return new DomainException(ErrorCode.VALIDATION_ERROR, "The body is not well-formed JSON" + where);
        }
        if (e instanceof DatabindException && !field.isEmpty()) {
            return DomainException.invalid(field, "has the wrong type or is missing");
        }
        return new DomainException(ErrorCode.VALIDATION_ERROR, "The body does not have the form that this route reads");
    }

    private static String path(JacksonException e) {
        StringBuilder path = new StringBuilder();
        for (Reference step : e.getPath()) {
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private static String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
