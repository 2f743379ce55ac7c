package io.github.bookfigures.worker;

import io.github.bookfigures.store.DataStore;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A child JVM: connects back to the build that started it and does one job after the other. Ends as soon as the
 * connection does, whatever it is doing, so that no child outlives its build.
 */
public final class WorkerMain {
    /** Environment variable with the port and the token, separated by a colon. */
    static final String ADDRESS = "BOOKFIGURES_WORKER";

    private static final long LOG_BYTES_PER_JOB = 8L << 20;
    private static final long MOST_LOG_BYTES_PER_JOB = 8 * LOG_BYTES_PER_JOB;

    private final Frames frames;
    private final CappedOutput log;
    private final OutputWatch watch;
    private final BlockingQueue<Request> requests = new LinkedBlockingQueue<>();

    private WorkerMain(Frames frames, CappedOutput log, OutputWatch watch) {
        this.frames = frames;
        this.log = log;
        this.watch = watch;
    }

    /** @param args the folder of the store */
    public static void main(String[] args) throws IOException, InterruptedException {
        FileOutputStream output = new FileOutputStream(FileDescriptor.out);
        CappedOutput log = new CappedOutput(output, LOG_BYTES_PER_JOB);
        print(log);
        OutputWatch watch = new OutputWatch(output, MOST_LOG_BYTES_PER_JOB);
        watch.start();
        String[] address = System.getenv(ADDRESS).split(":");
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(address[0]))) {
            socket.setTcpNoDelay(true);
            WorkerMain worker = new WorkerMain(new Frames(socket), log, watch);
            worker.frames.write(new Reply.Ready(address[1]));
            Thread reader = new Thread(worker::read, "requests");
            reader.setDaemon(true);
            reader.start();
            worker.work(new Jobs(new DataStore(Path.of(args[0]))));
        }
    }

    /** Also undoes what a job did to the streams: it may have closed or replaced them. */
    private static PrintStream print(CappedOutput log) {
        PrintStream printer = new PrintStream(log, true, StandardCharsets.UTF_8);
        System.setOut(printer);
        System.setErr(printer);
        return printer;
    }

    private void read() {
        try {
            while (true) {
                requests.add(frames.read(Request.class));
            }
        } catch (Throwable buildIsGone) { // or this process is in no state to listen
            Descendants.kill(ProcessHandle.current());
            Runtime.getRuntime().halt(0);
        }
    }

    private void work(Jobs jobs) throws IOException, InterruptedException {
        while (true) {
            Request request = requests.take();
            if (request instanceof Request.Bye) {
                // Nothing is left to do, and the hooks of native libraries take a third of a second over it.
                Runtime.getRuntime().halt(0);
            }
            if (request instanceof Request.Forget) {
                jobs.forget();
                continue;
            }
            log.reset();
            watch.reset();
            PrintStream printer = print(log);
            printer.println("== " + request.title());
            Reply reply = jobs.run(request);
            printer.flush();
            frames.write(reply);
        }
    }
}
