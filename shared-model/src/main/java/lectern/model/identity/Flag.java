package lectern.model.identity;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;

/** A boolean that may also be written as 1 or 0, as document 004 does. */
final class Flag extends ValueDeserializer<Boolean> {

    @Override
    public Boolean deserialize(JsonParser parser, DeserializationContext context) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_TRUE) {
            return Boolean.TRUE;
        }
        if (token == JsonToken.VALUE_FALSE) {
            return Boolean.FALSE;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            String digits = parser.getString();
            if (digits.equals("1") || digits.equals("0")) {
                return digits.equals("1");
            }
        }
        context.handleUnexpectedToken(Boolean.class, parser);
        throw new IllegalStateException("an unexpected token is always refused");
    }
}
