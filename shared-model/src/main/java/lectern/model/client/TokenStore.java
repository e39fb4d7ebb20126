package lectern.model.client;

import lectern.model.identity.Tokens;
import org.jspecify.annotations.Nullable;

/** Keeps the tokens of one signed-in person; safe to share between threads. */
public final class TokenStore {
    private volatile @Nullable Tokens tokens;

    public @Nullable Tokens current() {
        return tokens;
    }

    /** Replaces the tokens; null signs out. */
    public void set(@Nullable Tokens tokens) {
        this.tokens = tokens;
    }
}
