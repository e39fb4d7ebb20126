package lectern.server.http;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.github.victools.jsonschema.module.jackson.JacksonSchemaModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.model.wire.Pagination;
import lectern.model.wire.WireError;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the API's description (OpenAPI 3.1) from the route table itself, so that it can't be wrong about routes. */
public final class OpenApi {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");
    private static final String SCHEMAS = "#/components/schemas/";

    private final RouteTable table;
    private final String version;
    private final JsonMapper json;

    public OpenApi(RouteTable table, String version, JsonMapper json) {
        this.table = table;
        this.version = version;
        this.json = json;
    }

    /** The whole document. */
    public byte[] document() {
        SchemaBuilder schemas = generator().buildMultipleSchemaDefinitions();
        ObjectNode error = schemas.createSchemaReference(WireError.class);
        ObjectNode pagination = schemas.createSchemaReference(Pagination.class);
        ObjectNode document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        document.putObject("info").put("title", "Lectern").put("version", version);
        ObjectNode paths = document.putObject("paths");
        ArrayNode roots = document.putArray("x-root-routes");
        ArrayNode sockets = document.putArray("x-websockets");
        for (Route route : table.routes()) {
            if (route.root()) {
                roots.add(route.method() + " " + route.path());
            }
            ObjectNode item = paths.withObjectProperty(route.fullPath());
            describe(route, item.putObject(route.method().name().toLowerCase(Locale.ROOT)), schemas, error, pagination);
        }
        table.sockets().forEach(socket -> sockets.add("WS " + socket.path()));
        messages(document.putArray("x-messages"), schemas);
        ObjectNode components = document.putObject("components");
        components.set("schemas", schemas.collectDefinitions("components/schemas"));
        components
                .putObject("securitySchemes")
                .putObject("bearer")
                .put("type", "http")
                .put("scheme", "bearer")
                .put("bearerFormat", "JWT");
        return json.writeValueAsBytes(document);
    }

    /** Whatever travels on a WebSocket; the server may send any of them, others only what says so. */
    private void messages(ArrayNode messages, SchemaBuilder schemas) {
        for (SocketMessage message : table.messages()) {
            ObjectNode node = messages.addObject().put("type", message.type());
            if (message.sender() != null) {
                node.put("sender", message.sender());
            }
            if (message.permission() != null) {
                node.put("permission", message.permission().name());
            }
            node.set("payload", schemas.createSchemaReference(message.payload()));
        }
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS)
                .with(new JacksonSchemaModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(new JakartaValidationModule());
        config.forFields()
                .withNullableCheck(
                        field -> field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class))
                .withRequiredCheck(
                        field -> !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class));
        // Keys beside the named ones are allowed anyway; what holds them in Java is no field on the wire.
        config.forFields().withIgnoreCheck(field -> field.getRawMember().isAnnotationPresent(JsonAnyGetter.class));
        config.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> inline(type, context));
        return new SchemaGenerator(config.build());
    }

    /** Times are texts, and a map is an object with any keys; neither deserves a schema of its own. */
    private static @Nullable CustomDefinition inline(ResolvedType type, SchemaGenerationContext context) {
        ObjectNode node = context.getGeneratorConfig().createObjectNode();
        if (type.getErasedType() == Instant.class) {
            return new CustomDefinition(node.put("type", "string").put("format", "date-time"), true);
        }
        return type.getErasedType() == Map.class ? new CustomDefinition(node.put("type", "object"), true) : null;
    }

    private void describe(
            Route route, ObjectNode operation, SchemaBuilder schemas, ObjectNode error, ObjectNode pagination) {
        operation.putArray("tags").add(route.feature());
        operation.put("summary", route.summary());
        operation.put("operationId", operationId(route));
        operation.put("x-access", route.access().toString());
        if (route.access().kind() != Access.Kind.PUBLIC) {
            operation.putArray("security").addObject().putArray("bearer");
        }
        parameters(route, operation.putArray("parameters"));
        body(route, operation, schemas);
        ObjectNode responses = operation.putObject("responses");
        ObjectNode ok = responses.putObject("200").put("description", "success");
        if (route.shape() == Route.Shape.EVENTS) {
            ok.putObject("content").putObject("text/event-stream");
        } else if (route.shape() != Route.Shape.RAW) {
            ok.putObject("content").putObject("application/json").set("schema", success(route, schemas, pagination));
        }
        ObjectNode refused = json.createObjectNode().put("type", "object");
        ObjectNode properties = refused.putObject("properties");
        properties.putObject("success").put("const", false);
        properties.putObject("data").put("type", "null");
        properties.set("error", error);
        responses
                .putObject("default")
                .put("description", "refused; error.code says why")
                .putObject("content")
                .putObject("application/json")
                .set("schema", refused);
    }

    private static String operationId(Route route) {
        return route.method().name().toLowerCase(Locale.ROOT)
                + route.path().replaceAll("[{}]", "").replaceAll("[^A-Za-z0-9]+", "_");
    }

    private static void parameters(Route route, ArrayNode parameters) {
        Matcher inPath = PARAMETER.matcher(route.path());
        while (inPath.find()) {
            parameters
                    .addObject()
                    .put("name", inPath.group(1))
                    .put("in", "path")
                    .put("required", true)
                    .putObject("schema")
                    .put("type", "string");
        }
        for (QueryParameter parameter : route.query()) {
            parameters
                    .addObject()
                    .put("name", parameter.name())
                    .put("in", "query")
                    .put("description", parameter.what())
                    .putObject("schema")
                    .put("type", parameter.type());
        }
    }

    private static void body(Route route, ObjectNode operation, SchemaBuilder schemas) {
        Class<?> body = route.body();
        if (body == null && route.streams().isEmpty()) {
            return;
        }
        ObjectNode request = operation.putObject("requestBody").put("required", true);
        ObjectNode content = request.putObject("content");
        if (body != null) {
            content.putObject("application/json").set("schema", schemas.createSchemaReference(body));
        }
        Class<?> form = route.form();
        for (String type : List.copyOf(route.streams())) {
            ObjectNode media = content.putObject(type);
            if (form == null) {
                media.putObject("schema").put("type", "string");
            } else {
                media.set("schema", schemas.createSchemaReference(form));
            }
        }
    }

    private ObjectNode success(Route route, SchemaBuilder schemas, ObjectNode pagination) {
        ObjectNode envelope = json.createObjectNode().put("type", "object");
        ObjectNode properties = envelope.putObject("properties");
        properties.putObject("success").put("const", true);
        if (route.result() == null) {
            properties.putObject("data").put("type", "null");
        } else if (route.shape() == Route.Shape.ONE) {
            properties.set("data", schemas.createSchemaReference(route.result()));
        } else {
            ObjectNode list = properties.putObject("data").put("type", "array");
            list.set("items", schemas.createSchemaReference(route.result()));
        }
        properties.putObject("error").put("type", "null");
        if (route.shape() == Route.Shape.PAGE) {
            properties.set("pagination", pagination);
        }
        return envelope;
    }
}
