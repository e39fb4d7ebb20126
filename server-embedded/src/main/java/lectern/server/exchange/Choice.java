package lectern.server.exchange;

/**
 * One of the answers to choose from.
 *
 * @param weight percent of the points: 100 for the right one, 0 or less for a wrong one
 */
record Choice(RichText text, double weight, RichText feedback) {
    private static final double RIGHT = 99.99;

    boolean right() {
        return weight >= RIGHT;
    }

    boolean wrong() {
        return weight <= 0;
    }
}
