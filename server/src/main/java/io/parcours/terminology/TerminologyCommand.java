package io.parcours.terminology;

import io.parcours.terminology.load.LoadingCommand;
import java.util.List;

/** The command {@code load-terminology} of the server's jar: brings licensed terminology from the operator's files into the repository. */
public final class TerminologyCommand {

    private TerminologyCommand() {}

    /** Whether the process was started to load terminology, and not to serve. */
    public static boolean isMeantBy(String... arguments) {
        return arguments.length > 0 && arguments[0].equals(LoadingCommand.WORD);
    }

    /**
     * Loads, telling how far it is on the console.
     *
     * @param application the class that the server is started with
     * @return the exit code: 0 when all is loaded, 1 when it is not, and the reason is on the console
     */
    public static int run(Class<?> application, String... arguments) {
        return new LoadingCommand(application).run(List.of(arguments).subList(1, arguments.length));
    }
}
