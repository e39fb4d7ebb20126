package lectern.server.storage;

/** What stands between a commit and its acknowledgement. */
interface Durability extends AutoCloseable {
    /** For an engine whose own commit returns only when it is on disk. */
    Durability BY_THE_ENGINE = new Durability() {
        @Override
        public void requireHealthy() {}

        @Override
        public boolean healthy() {
            return true;
        }

        @Override
        public void awaitFlush() {}

        @Override
        public void close() {}
    };

    /** Refuses with UNAVAILABLE while nothing can be made durable. Asked before a write begins. */
    void requireHealthy();

    boolean healthy();

    /** Returns when everything that was committed before the call is on disk. */
    void awaitFlush();

    @Override
    void close();
}
