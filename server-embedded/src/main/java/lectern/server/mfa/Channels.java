package lectern.server.mfa;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import lectern.server.storage.Database;

/** The ways in which this server can send codes, and which of them lead to somebody (001). */
public final class Channels {
    static final String EMAIL = "email";
    static final String SMS = "sms";

    private final Database database;
    private final List<String> all;
    private final Function<UUID, Optional<String>> emailOf;

    /**
     * @param all the channels that are configured
     * @param emailOf the e-mail address of an account, where one is known
     */
    public Channels(Database database, List<String> all, Function<UUID, Optional<String>> emailOf) {
        this.database = database;
        this.all = List.copyOf(all);
        this.emailOf = emailOf;
    }

    /** All that are configured. */
    List<String> all() {
        return all;
    }

    /** Those for which an address or number of the account is known. */
    List<String> ready(UUID accountId) {
        return all.stream().filter(channel -> leadsTo(accountId, channel)).toList();
    }

    private boolean leadsTo(UUID accountId, String channel) {
        return channel.equals(SMS)
                ? database.read(tx -> tx.dao(MfaDao.class).phone(accountId)) != null
                : emailOf.apply(accountId).isPresent();
    }
}
