package io.parcours.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads {@code /proc}: processor time and resident memory of processes. */
public final class ProcessFigures {

    /** The kernel tells processor time in hundredths of a second on every Linux platform. */
    private static final long MILLIS_PER_TICK = 10;

    private static final int UTIME = 11;
    private static final int STIME = 12;
    private static final int CUTIME = 13;
    private static final int CSTIME = 14;

    private ProcessFigures() {}

    /** Resident memory of a process, in MiB. */
    public static double residentMib(long pid) {
        return lines(Path.of("/proc/" + pid + "/status"))
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> line.replaceAll("[^0-9]", ""))
                .mapToDouble(kibibytes -> Long.parseLong(kibibytes) / 1024.0)
                .findFirst()
                .orElseThrow();
    }

    /** Processor time of one process with all its threads, in milliseconds. */
    public static long cpuMillis(long pid) {
        List<String> fields = fields(pid);
        return MILLIS_PER_TICK * (number(fields, UTIME) + number(fields, STIME));
    }

    /**
     * Processor time of a process and of all the children it ever had, in milliseconds.
     *
     * <p>Children that ended are in the parent's own account, so the sum never goes back.
     */
    public static long familyCpuMillis(long pid) {
        List<String> fields = fields(pid);
        long ended = MILLIS_PER_TICK * (number(fields, CUTIME) + number(fields, CSTIME));
        long living = ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .mapToLong(child -> cpuMillisOrZero(child.pid()))
                .sum();
        return cpuMillis(pid) + ended + living;
    }

    /**
     * Processor time that the whole machine has used, in milliseconds.
     *
     * @param stolen whether to tell instead what a host took away from this virtual machine
     */
    public static long machineMillis(boolean stolen) {
        long[] ticks = lines(Path.of("/proc/stat"))
                .limit(1)
                .flatMap(line -> Stream.of(line.trim().split("\\s+", -1)).skip(1))
                .mapToLong(Long::parseLong)
                .toArray();
        // user, nice, system, idle, iowait, irq, softirq, steal
        long used = ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6];
        return MILLIS_PER_TICK * (stolen ? ticks[7] : used);
    }

    private static long cpuMillisOrZero(long pid) {
        try {
            return cpuMillis(pid);
        } catch (UncheckedIOException endedMeanwhile) {
            return 0;
        }
    }

    private static List<String> fields(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            // The second field is the command in parentheses, which may hold spaces; counting starts behind it.
            return List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(List<String> fields, int index) {
        return Long.parseLong(fields.get(index));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (NoSuchFileException gone) {
            throw new IllegalStateException("The process has ended: " + file, gone);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
