package lectern.model.wire;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/** The two JSON mappers of the house. Both write ISO-8601 times and keep the order that records declare. */
public final class Json {
    private Json() {}

    /** For what comes from outside: unknown fields, wrong types and trailing text are refused. */
    public static JsonMapper strict() {
        return strict(StreamReadConstraints.defaults());
    }

    /** As {@link #strict()}, for files that are larger than a request. */
    public static JsonMapper strict(StreamReadConstraints constraints) {
        return base(constraints)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .withCoercionConfig(
                        LogicalType.Textual,
                        config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
                .build();
    }

    /** For what comes from our own server: a newer server's extra fields do no harm. */
    public static JsonMapper lenient() {
        return base(StreamReadConstraints.defaults())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    private static JsonMapper.Builder base(StreamReadConstraints constraints) {
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY);
    }
}
