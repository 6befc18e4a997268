package io.parcours;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** The classes that this Java VM has loaded so far. */
final class LoadedClasses {

    private static final Pattern LINE = Pattern.compile("[|\\- ]*(?<name>[^/ ]+)/(?:null|0x[0-9a-f]+)(?: \\(intf\\))?");

    /** Made while the server runs, under names that the next start need not give again. */
    private static final Pattern MADE_UP =
            Pattern.compile("\\$\\$|\\$Proxy\\d|\\$Hibernate|Generated(Method|Constructor)Accessor|LambdaForm");

    private LoadedClasses() {}

    /**
     * Their names as class files have them, such as {@code java/lang/Object}, those left out that no class file holds.
     *
     * @throws JMException if this Java VM does not tell
     */
    static List<String> names() throws JMException {
        Object hierarchy = ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "vmClassHierarchy",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
        return names(String.valueOf(hierarchy));
    }

    static List<String> names(String hierarchy) {
        return hierarchy
                .lines()
                .map(LINE::matcher)
                .filter(line -> line.matches())
                .map(line -> line.group("name"))
                .filter(name -> !MADE_UP.matcher(name).find())
                .map(name -> name.replace('.', '/'))
                .distinct()
                .sorted()
                .toList();
    }
}
