package io.github.bookfigures.worker;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How children are started.
 *
 * @param java the {@code java} program
 * @param classPath jars and folders
 * @param options options of the JVM
 * @param environment variables set beside those of the build
 * @param store folder of results
 * @param logs folder of the log files, one per child
 * @param scratch folder for files of no further use
 */
public record WorkerSettings(
        Path java,
        List<Path> classPath,
        List<String> options,
        Map<String, String> environment,
        Path store,
        Path logs,
        Path scratch) {
    private static final long MEGABYTE = 1L << 20;
    private static final long LARGEST_HEAP = 2048;
    private static final long SMALLEST_HEAP = 512;

    public WorkerSettings {
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
        environment = Map.copyOf(environment);
    }

    /** The settings that suit small networks: one native thread, a serial collector, the same bits on every run. */
    public static WorkerSettings standard(List<Path> classPath, int workers, Path store, Path logs, Path scratch) {
        return new WorkerSettings(
                Path.of(System.getProperty("java.home"), "bin", "java"),
                classPath,
                options(workers, logs, scratch),
                standardEnvironment(),
                store,
                logs,
                scratch);
    }

    /** The same with other options of the JVM at the end; of two that contradict each other the JVM takes the last. */
    public WorkerSettings with(List<String> moreOptions) {
        List<String> all = new ArrayList<>(options);
        all.addAll(moreOptions);
        return new WorkerSettings(java, classPath, all, environment, store, logs, scratch);
    }

    private static List<String> options(int workers, Path logs, Path scratch) {
        List<String> options = new ArrayList<>(List.of(
                "-Xmx" + heapMegabytes(workers) + "m",
                "-Xmn256m",
                "-XX:MetaspaceSize=192m",
                "-XX:+UseSerialGC",
                // Nothing is left outside of the build's own folders, however a child ends.
                "-Djava.io.tmpdir=" + scratch.toAbsolutePath(),
                "-XX:ErrorFile=" + crashLog(logs, "%p"),
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-Dorg.nd4j.log.initialization=false",
                "-Dorg.deeplearning4j.crash.reporting.enabled=false",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Duser.country=",
                "-Duser.timezone=UTC"));
        if (System.getProperty("os.name").equals("Linux")) {
            // Images of 30 MB and young heaps are touched page by page, and a page costs as much as drawing on it.
            options.add("-XX:+UseTransparentHugePages");
        }
        if (Runtime.version().feature() >= 24) {
            options.add("--enable-native-access=ALL-UNNAMED");
            options.add("--sun-misc-unsafe-memory-access=allow");
        }
        return options;
    }

    /** Where a JVM writes what it knows about a fault in native code. */
    static Path crashLog(Path logs, String process) {
        return logs.toAbsolutePath().resolve("_crash-" + process + ".log");
    }

    /**
     * A third of the machine's (or container's) memory for all children's heaps. JavaCPP lets ND4J take as much again
     * outside of the heap; the last third is left to everybody else.
     */
    private static long heapMegabytes(int workers) {
        java.lang.management.OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        long memory = system instanceof com.sun.management.OperatingSystemMXBean known
                ? known.getTotalMemorySize() / MEGABYTE
                : LARGEST_HEAP * 3 * workers;
        return Math.max(SMALLEST_HEAP, Math.min(LARGEST_HEAP, memory / 3 / workers));
    }

    /** Variables that all children are given on this machine. */
    public static Map<String, String> standardEnvironment() {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("OMP_NUM_THREADS", "1");
        environment.put("OPENBLAS_NUM_THREADS", "1");
        if (Processor.current().hasAvx2()) {
            environment.put("OPENBLAS_CORETYPE", "Haswell");
        }
        return environment;
    }
}
