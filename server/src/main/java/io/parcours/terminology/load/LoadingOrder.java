package io.parcours.terminology.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the command line asks to load.
 *
 * @param format which reader is meant
 * @param system address of the code system, where the format leaves a choice; null for the usual one
 * @param languages BCP 47 languages whose words are kept, beside the release's own
 * @param files in the order given
 * @param settings of the server, for example {@code --parcours.data=…}
 */
record LoadingOrder(
        Format format, @Nullable String system, Set<String> languages, List<Path> files, List<String> settings) {

    enum Format {
        LOINC("loinc"),
        SNOMED_CT("snomed-ct"),
        CIM_10("cim-10"),
        CSV("csv");

        private final String word;

        Format(String word) {
            this.word = word;
        }

        static Optional<Format> named(String word) {
            return Arrays.stream(values())
                    .filter(format -> format.word.equals(word))
                    .findFirst();
        }
    }

    static final String USAGE = """
            Usage: load-terminology <format> <file>... [option]...

              loinc      Loinc_x.zip                    a LOINC release as Regenstrief publishes it
              snomed-ct  International.zip French.zip   releases in RF2; the international one and extensions of it, together
              cim-10     cim-10.xml                     CIM-10 or another ICD-10 in ClaML, in a ZIP or not
              csv        files.zip                      concepts.csv, hierarchy.csv, properties.csv; needs --system

              --system=<address>      canonical address of the code system (cim-10, csv)
              --languages=fr,en       languages whose words are kept (loinc, snomed-ct); French and English if not said
              --parcours.<setting>=   a setting of the server, for example --parcours.data=<folder>

            The same from the sources: mvn -pl server -am spring-boot:run -Dspring-boot.run.arguments="load-terminology ..."
            For SNOMED CT give the process memory: java -Xmx6g -jar ...""";

    private static final String SYSTEM = "--system=";
    private static final String LANGUAGES = "--languages=";
    private static final String SETTING = "--parcours.";

    /**
     * Reads the command line.
     *
     * @param arguments after the command's own word
     * @throws LoadingRefused if something is missing or not known
     */
    static LoadingOrder read(List<String> arguments) {
        if (arguments.isEmpty()) {
            throw new LoadingRefused("Say what to load.");
        }
        Format format = Format.named(arguments.get(0))
                .orElseThrow(() -> new LoadingRefused("There is no format \"" + arguments.get(0) + "\"."));
        String system = null;
        Set<String> languages = Set.of("fr", "en");
        var files = new ArrayList<Path>();
        var settings = new ArrayList<String>();
        for (String argument : arguments.subList(1, arguments.size())) {
            if (argument.startsWith(SYSTEM)) {
                system = argument.substring(SYSTEM.length());
            } else if (argument.startsWith(LANGUAGES)) {
                languages = Set.of(argument.substring(LANGUAGES.length()).split(",", -1));
            } else if (argument.startsWith(SETTING)) {
                settings.add(argument);
            } else if (argument.startsWith("-")) {
                throw new LoadingRefused("There is no option \"" + argument + "\".");
            } else {
                files.add(Path.of(argument));
            }
        }
        return checked(new LoadingOrder(format, system, languages, files, settings));
    }

    private static LoadingOrder checked(LoadingOrder order) {
        if (order.files.isEmpty()) {
            throw new LoadingRefused("Name the file to load.");
        }
        if (order.format == Format.CSV && order.system == null) {
            throw new LoadingRefused("Say with --system= which code system the tables are of.");
        }
        return order;
    }
}
