package lectern.server.question;

/** What the statistics need of the people and of play. */
public interface SchoolFigures {

    /** Accounts, guests included. */
    long totalUsers();

    /** Accounts that were signed in and active in the last seven days. */
    long activeUsers();

    /** Of those who ever played; 0 where nobody did. */
    double averageXp();
}
