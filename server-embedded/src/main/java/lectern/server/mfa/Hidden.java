package lectern.server.mfa;

/** Addresses and numbers with most of them hidden: enough for their owner to know which one it is. */
final class Hidden {
    private static final int SHOWN_DIGITS = 3;

    private Hidden() {}

    static String phone(String phone) {
        return "…" + phone.substring(Math.max(0, phone.length() - SHOWN_DIGITS));
    }

    static String email(String address) {
        int at = address.lastIndexOf('@');
        return at < 1 ? "…" : address.charAt(0) + "…" + address.substring(at);
    }
}
