package io.github.bookfigures.worker;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** One child JVM, seen from the build. Does one job at a time. */
final class WorkerProcess implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static final int LOOK_EVERY_MILLISECONDS = 50;
    private static final int LAST_SECONDS = 5;

    private final Process process;
    private final Socket socket;
    private final Frames frames;
    private final Path log;
    private final ResidentSet memory;
    private int edition;

    private WorkerProcess(Process process, Socket socket, Frames frames, Path log) {
        this.process = process;
        this.socket = socket;
        this.frames = frames;
        this.log = log;
        this.memory = new ResidentSet(process.pid());
    }

    /**
     * Starts a child and waits until it is there.
     *
     * @param log file that takes what it prints, at its end
     * @throws IOException when it cannot be started, or ends at once
     */
    static WorkerProcess start(WorkerSettings settings, Path log) throws IOException {
        Files.createDirectories(settings.logs());
        Files.createDirectories(settings.scratch());
        String token = UUID.randomUUID().toString();
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ProcessBuilder builder = new ProcessBuilder(command(settings));
            builder.environment().putAll(settings.environment());
            builder.environment().put(WorkerMain.ADDRESS, server.getLocalPort() + ":" + token);
            builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process process = builder.start();
            process.getOutputStream().close();
            try {
                return connect(server, process, token, log);
            } catch (IOException e) {
                process.destroyForcibly();
                throw e;
            }
        }
    }

    private static WorkerProcess connect(ServerSocket server, Process process, String token, Path log)
            throws IOException {
        server.setSoTimeout(LOOK_EVERY_MILLISECONDS);
        long deadline = System.nanoTime() + START.toNanos();
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IOException("the worker process ended at once, with exit code " + process.exitValue());
            }
            try {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(Math.toIntExact(START.toMillis()));
                Frames frames = new Frames(socket);
                if (!frames.read(Reply.Ready.class).token().equals(token)) {
                    throw new IOException("something else than the worker process came to its port");
                }
                return new WorkerProcess(process, socket, frames, log);
            } catch (SocketTimeoutException notYet) {
                if (Thread.currentThread().isInterrupted()) {
                    throw new IOException("the build ended before the worker process was there");
                }
            }
        }
        throw new IOException("the worker process did not start within " + START.toSeconds() + " s");
    }

    /** The command; class paths can be longer than what an operating system takes, so it stands in a file. */
    private static List<String> command(WorkerSettings settings) throws IOException {
        String classPath = settings.classPath().stream()
                .map(path -> path.toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        Path arguments = Files.createTempFile(settings.scratch(), "worker", ".args");
        Files.writeString(
                arguments,
                "-cp\n\"" + classPath.replace("\\", "\\\\").replace("\"", "\\\"") + "\"\n",
                Charset.defaultCharset());
        List<String> command = new ArrayList<>();
        command.add(settings.java().toString());
        command.addAll(compilerOptions(settings.scratch()));
        command.addAll(settings.options());
        command.add("@" + arguments);
        command.add(WorkerMain.class.getName());
        command.add(settings.store().toAbsolutePath().toString());
        return command;
    }

    /** What is worth compiling well. HotSpot has known these options since Java 9; OpenJ9 passes over what it does not know. */
    private static List<String> compilerOptions(Path scratch) throws IOException {
        Path directives = Files.createTempFile(scratch, "compiler", ".json");
        try (InputStream resource = WorkerProcess.class.getResourceAsStream("compiler-directives.json")) {
            Files.write(directives, resource.readAllBytes());
        }
        return List.of(
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:CompileCommand=quiet",
                // What is compiled well are loops over numbers; counting who calls what costs more than it gains there.
                "-XX:TypeProfileLevel=0",
                "-XX:-C1ProfileCalls",
                "-XX:-C1ProfileVirtualCalls",
                "-XX:-C1ProfileInlinedCalls",
                "-XX:-C1ProfileBranches",
                "-XX:-C1ProfileCheckcasts",
                "-XX:CompilerDirectivesFile=" + directives.toAbsolutePath());
    }

    /** Does a job; a child that does not answer in time, or dies, is a failed job and of no further use. */
    Reply call(Request request, Duration timeout) {
        try {
            socket.setSoTimeout(Math.toIntExact(Math.min(timeout.toMillis(), Integer.MAX_VALUE)));
            memory.begin();
            frames.write(request);
            return frames.read(Reply.class);
        } catch (SocketTimeoutException e) {
            return new Reply.Failed(
                    request.stage(),
                    "did not end within " + words(timeout) + "; set a longer 'timeout' if it needs one",
                    "",
                    true);
        } catch (IOException e) {
            return new Reply.Failed(request.stage(), "the worker process " + end(), "", true);
        }
    }

    /** Sees to it that the next job finds nothing of an edition of the book's files before this one. */
    void forgetBefore(int now) {
        if (edition != now) {
            edition = now;
            try {
                frames.write(new Request.Forget());
            } catch (IOException gone) {
                // As the next call will find out.
            }
        }
    }

    private String end() {
        try {
            if (process.waitFor(LAST_SECONDS, TimeUnit.SECONDS)) {
                Path crash = WorkerSettings.crashLog(log.resolveSibling(""), String.valueOf(process.pid()));
                return Files.exists(crash)
                        ? "crashed: a fault in native code or in the JVM, see " + crash.getFileName()
                        : ExitCode.words(process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "does not answer any more";
    }

    private static String words(Duration time) {
        long seconds = time.toSeconds();
        if (seconds % 3600 == 0) {
            return seconds / 3600 + " h";
        }
        return seconds % 60 == 0 ? seconds / 60 + " min" : seconds + " s";
    }

    /** Memory during the last job, where the system tells it. */
    Optional<Memory> memory() {
        return memory.seen();
    }

    Path log() {
        return log;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Whether the child ended because somebody asked it to, and not the build. */
    boolean wasAskedToEnd() {
        return !process.isAlive() && ExitCode.isRequest(process.exitValue());
    }

    /** Asks the child to end by itself. */
    void bye() throws IOException {
        frames.write(new Request.Bye());
    }

    /** Waits until the child has ended; whether it has. */
    boolean hasEnded(Duration timeout) throws InterruptedException {
        return process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Kills the child and all that it has started. */
    @Override
    public void close() {
        if (process.isAlive()) {
            Descendants.kill(process.toHandle());
            process.destroyForcibly();
        }
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket on this machine cannot be closed", e);
        }
    }
}
