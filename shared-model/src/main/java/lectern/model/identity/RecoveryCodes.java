package lectern.model.identity;

import java.util.List;

/** Codes for who has lost the authenticator, each good once. They are shown this once (001). */
public record RecoveryCodes(List<String> codes) {
    /** Without the codes: records end up in logs. */
    @Override
    public String toString() {
        return "RecoveryCodes[" + codes.size() + "]";
    }
}
