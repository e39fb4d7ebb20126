package lectern.server.audit;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lectern.model.wire.Json;
import lectern.server.privacy.Person;
import lectern.server.privacy.PersonalData;
import lectern.server.storage.Tx;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the audit trail keeps of a person: what they did, and what they were. That something was done stays. */
public final class AuditPersonalData implements PersonalData {
    private static final String ERASED = "{\"erased\":true}";

    private static final String ID = "Id";

    /** Kinds of things that bear the id of a person. */
    private static final Set<String> PEOPLE = Set.of("user", "student", "second-factor", "mfa-phone");

    /** Fields that tell of the person whose id stands beside them. */
    private static final Set<String> PERSONAL =
            Set.of("nickname", "username", "displayName", "firstName", "lastName", "email", "message");

    private final JsonMapper json = Json.lenient();

    /**
     * One entry.
     *
     * @param byOneself whether it is the person's own deed
     * @param address only of an own deed
     * @param before only of what was done to the person: other things may tell of others
     */
    record Deed(
            Instant createdAt,
            boolean byOneself,
            @Nullable String address,
            String action,
            String kind,
            @Nullable String thingId,
            @Nullable Object before,
            @Nullable Object after) {}

    @Override
    public String section() {
        return "auditTrail";
    }

    @Override
    public Object of(Tx tx, UUID accountId) {
        List<AuditRow> rows = tx.dao(AuditDao.class).about(accountId, accountId.toString(), PEOPLE);
        return Map.of("entries", rows.stream().map(row -> deed(row, accountId)).toList());
    }

    private Deed deed(AuditRow row, UUID accountId) {
        boolean byOneself = accountId.equals(row.actorId());
        boolean done = accountId.toString().equals(row.thingId());
        return new Deed(
                row.createdAt(),
                byOneself,
                byOneself ? row.address() : null,
                row.action(),
                row.kind(),
                row.thingId(),
                done ? state(row.stateBefore()) : null,
                done ? state(row.stateAfter()) : null);
    }

    private @Nullable Object state(@Nullable String text) {
        return text == null ? null : json.readValue(text, Object.class);
    }

    @Override
    public void forget(Tx tx, Person person) {
        AuditDao dao = tx.dao(AuditDao.class);
        String id = person.id().toString();
        dao.forgetActor(person.id());
        for (AuditRow row : dao.mentioning('%' + id + '%', id)) {
            boolean own = id.equals(row.thingId());
            dao.setStates(
                    row.id(),
                    own ? erased(row.stateBefore()) : without(row.stateBefore(), person),
                    own ? erased(row.stateAfter()) : without(row.stateAfter(), person));
        }
    }

    private static @Nullable String erased(@Nullable String state) {
        return state == null ? null : ERASED;
    }

    /** In every object that names the person by id, what tells who it was becomes null. */
    private @Nullable String without(@Nullable String state, Person person) {
        if (state == null) {
            return null;
        }
        JsonNode tree = json.readTree(state);
        strip(tree, person);
        return json.writeValueAsString(tree);
    }

    private static void strip(JsonNode node, Person person) {
        if (node instanceof ArrayNode array) {
            array.forEach(item -> strip(item, person));
        } else if (node instanceof ObjectNode object) {
            Set<String> telling = telling(object, person);
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                JsonNode value = field.getValue();
                boolean tells = telling.contains(field.getKey()) || person.isToldBy(value.asString(""));
                if (!telling.isEmpty() && value.isString() && tells) {
                    object.putNull(field.getKey());
                } else {
                    strip(value, person);
                }
            }
        }
    }

    /**
     * The fields that tell of the person in an object that names them by id, for example reporterName beside reporterId;
     * by field too, since people were called otherwise before. Empty where it does not name them.
     */
    private static Set<String> telling(ObjectNode object, Person person) {
        String id = person.id().toString();
        Set<String> fields = new HashSet<>();
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            if (field.getValue().asString("").equals(id)) {
                fields.addAll(PERSONAL);
                if (field.getKey().endsWith(ID)) {
                    fields.add(field.getKey().substring(0, field.getKey().length() - ID.length()) + "Name");
                }
            }
        }
        return fields;
    }
}
