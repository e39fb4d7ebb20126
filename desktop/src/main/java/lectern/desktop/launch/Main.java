package lectern.desktop.launch;

import java.io.PrintStream;
import java.io.PrintWriter;

/** Where the process begins. Not a JavaFX application, so that it starts without a display too. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new Launch(System.getenv(), writer(System.out), writer(System.err)).run(args));
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }
}
