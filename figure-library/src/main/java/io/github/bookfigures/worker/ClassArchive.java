package io.github.bookfigures.worker;

import io.github.bookfigures.store.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The library's classes as a JVM holds them once they are read and verified, in a file that the next children map into
 * memory (JEP 350). One file per class path and JVM; the JVM itself refuses one that does not fit.
 */
public final class ClassArchive {
    private static final String ENDING = ".jsa";
    private static final String WISH = ".wish";
    private static final String REFUSED = ".refused";
    private static final int KEPT = 3;

    private final Path folder;
    private final String name;

    private ClassArchive(Path folder, String name) {
        this.folder = folder;
        this.name = name;
    }

    /**
     * The archive for children with this class path first in theirs.
     *
     * @param folder where archives are kept; need not exist
     * @param jars the class path
     * @return nothing when this JVM makes no archives, or not of these paths: of folders it does not
     * @throws IOException when a jar cannot be looked at
     */
    public static Optional<ClassArchive> of(Path folder, List<Path> jars) throws IOException {
        boolean hotspot = System.getProperty("java.vm.name", "").contains("Server VM");
        if (!hotspot || jars.isEmpty() || !jars.stream().allMatch(Files::isRegularFile)) {
            return Optional.empty();
        }
        StringBuilder identity = new StringBuilder(System.getProperty("java.home"));
        identity.append('\n').append(Runtime.version());
        for (Path jar : jars) {
            BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
            identity.append('\n')
                    .append(jar.toAbsolutePath())
                    .append('\t')
                    .append(file.size())
                    .append('\t')
                    .append(file.lastModifiedTime().toMillis());
        }
        return Optional.of(new ClassArchive(folder, sha256(identity.toString())));
    }

    /** Whether it is there. */
    public boolean exists() {
        return file().isPresent();
    }

    /** Whether a build before this one would have used it. */
    public boolean isWished() {
        return Files.isRegularFile(folder.resolve(name + WISH));
    }

    /** Says that this build would have used it. */
    public void wish() throws IOException {
        Files.createDirectories(folder);
        Files.write(folder.resolve(name + WISH), new byte[0]);
    }

    /** Whether an attempt to record it failed. */
    public boolean isRefused() {
        return Files.isRegularFile(folder.resolve(name + REFUSED));
    }

    /** Says that it cannot be recorded, so that nobody tries again. */
    public void refuse() {
        try {
            Files.createDirectories(folder);
            Files.write(folder.resolve(name + REFUSED), new byte[0]);
        } catch (IOException e) {
            // Then the next build tries again.
        }
    }

    /** What a child that uses it is told, or nothing while there is none. */
    public List<String> using() {
        return file().map(file -> {
                    file.toFile().setLastModified(System.currentTimeMillis());
                    return List.of(
                            "-XX:SharedArchiveFile=" + file,
                            "-Xshare:auto",
                            // Some JVMs move archives to another address at every start, which takes 0.2 s.
                            "-XX:+UnlockDiagnosticVMOptions",
                            "-XX:ArchiveRelocationMode=0");
                })
                .orElse(List.of());
    }

    /** What a child that records it, and ends by itself, is told. */
    public static List<String> recording(Path file) {
        return List.of("-XX:ArchiveClassesAtExit=" + file.toAbsolutePath(), "-Xlog:cds*=error");
    }

    /** Puts a recorded one in place; of the archives here, the least recently used ones go. */
    public void keep(Path recorded) throws IOException {
        byte[] bytes = Files.readAllBytes(recorded);
        AtomicFile.write(folder.resolve(name + "-" + bytes.length + ENDING), bytes);
        Files.deleteIfExists(folder.resolve(name + WISH));
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.comparing((Path file) -> file.toFile().lastModified())
                            .reversed())
                    .skip(KEPT)
                    .toList();
        }
        for (Path file : old) {
            Files.deleteIfExists(file);
        }
    }

    /** The file, when it has the length in its name: a JVM does not survive the beginning of an archive. */
    private Optional<Path> file() {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(name + "-"))
                    .filter(file -> file.endsWith(name + "-" + file.toFile().length() + ENDING))
                    .map(Path::toAbsolutePath)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
