package io.parcours.terminology.load;

import io.parcours.fhir.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The command from its words to its exit code. Starts the server without its endpoint, so that its database is used by one process alone. */
public final class LoadingCommand {

    /** The first word of the command line. */
    public static final String WORD = "load-terminology";

    private static final int DONE = 0;
    private static final int NOT_DONE = 1;

    private final Class<?> application;

    public LoadingCommand(Class<?> application) {
        this.application = application;
    }

    /** @param arguments after {@link #WORD} */
    public int run(List<String> arguments) {
        LoadingOrder order;
        try {
            order = LoadingOrder.read(arguments);
            // Wrong files are told at once, not after the start of a database.
            Release.of(order.files()).close();
        } catch (LoadingRefused refused) {
            return refuse(refused.getMessage(), LoadingOrder.USAGE);
        }
        ConfigurableApplicationContext server;
        try {
            server = start(order);
        } catch (RuntimeException failure) {
            // The start has said on the console why, and what to do about it.
            return refuse("Nothing was loaded.", "");
        }
        try (server) {
            say(server.getBean(LoadTerminology.class).carryOut(order, LoadingCommand::say));
            return DONE;
        } catch (LoadingRefused | Refusal refused) {
            return refuse(refused.getMessage(), "");
        }
    }

    private ConfigurableApplicationContext start(LoadingOrder order) {
        var settings = new ArrayList<>(order.settings());
        // Nobody is to be served: the web server stays closed. The address is for nobody either, but has to be one.
        settings.add("--server.port=-1");
        settings.add("--parcours.base-url=http://127.0.0.1:8080");
        settings.add("--parcours.demonstration=false");
        return SpringApplication.run(application, settings.toArray(String[]::new));
    }

    private static int refuse(@Nullable String sentence, String more) {
        System.err.println(sentence);
        if (!more.isEmpty()) {
            System.err.println();
            System.err.println(more);
        }
        return NOT_DONE;
    }

    private static void say(String sentence) {
        System.out.println(sentence);
    }
}
