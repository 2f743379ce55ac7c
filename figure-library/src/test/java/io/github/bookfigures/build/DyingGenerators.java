package io.github.bookfigures.build;

import io.github.bookfigures.build.SmallGenerators.Claimless;
import io.github.bookfigures.build.SmallGenerators.Good;
import io.github.bookfigures.build.SmallGenerators.Params;
import io.github.bookfigures.build.SmallGenerators.Result;
import io.github.bookfigures.figure.Figure;
import io.github.bookfigures.generator.Generator;
import io.github.bookfigures.generator.Lab;
import io.github.bookfigures.generator.Measurement;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Arrays;

/** Generators that end their process, or disturb it, one way each. */
public final class DyingGenerators {
    private DyingGenerators() {}

    @Generator(name = "killed", summary = "Is killed while measuring.")
    public static final class Killed extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Suicide.class, parameters);
        }

        /** Asks for a kill -9 of its own process, and waits for it. */
        public static final class Suicide extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                try {
                    String self = String.valueOf(ProcessHandle.current().pid());
                    new ProcessBuilder("kill", "-9", self).start().waitFor();
                    Thread.sleep(60_000);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return new Result(new double[0], new double[0]);
            }
        }
    }

    @Generator(name = "halting", summary = "Is gone without a word, with an exit code that says all is well.")
    public static final class Halting extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            Runtime.getRuntime().halt(0);
            return super.draw(parameters, result);
        }
    }

    @Generator(name = "faulty", summary = "Writes where no memory is.")
    public static final class Faulty extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            try {
                Class<?> type = Class.forName("sun.misc.Unsafe");
                Field unsafe = type.getDeclaredField("theUnsafe");
                unsafe.setAccessible(true);
                type.getMethod("putAddress", long.class, long.class).invoke(unsafe.get(null), 8L, 1L);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
            return super.draw(parameters, result);
        }
    }

    @Generator(name = "flooding", summary = "Prints without end, past System.out.")
    public static final class Flooding extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            byte[] line = new byte[1 << 16];
            Arrays.fill(line, (byte) '.');
            try (FileOutputStream out = new FileOutputStream(FileDescriptor.out)) {
                while (parameters.points() > 1) {
                    out.write(line);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return super.draw(parameters, result);
        }
    }

    @Generator(name = "deaf", summary = "Closes all streams it can reach, and draws.")
    public static final class Deaf extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            try {
                System.in.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            System.out.close();
            System.err.close();
            System.setOut(null);
            return super.draw(parameters, result);
        }
    }

    @Generator(name = "talking", summary = "Says so, and draws.")
    public static final class Talking extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            System.out.println("one can hear me");
            return super.draw(parameters, result);
        }
    }

    @Generator(name = "parent", summary = "Starts a program that outlives it, and never ends.")
    public static final class Parent extends Good {
        @Override
        public Figure draw(Params parameters, Result result) {
            try {
                Process child = new ProcessBuilder("sleep", "3333").start();
                System.out.println("started " + child.pid() + ".");
                child.waitFor();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return super.draw(parameters, result);
        }
    }

    @Generator(name = "slow", summary = "Takes a while to measure and to draw.")
    public static final class Slow extends Good {
        @Override
        public Measurement<?, Result> measurement(Params parameters) {
            return Measurement.of(Sums.class, parameters);
        }

        @Override
        public Figure draw(Params parameters, Result result) {
            work(result.x().length, 20);
            return super.draw(parameters, result);
        }

        /** Adds up many numbers. */
        public static final class Sums extends Claimless {
            @Override
            public Result run(Params p, Lab lab) {
                double[] x = new double[p.points()];
                Arrays.setAll(x, i -> i);
                return new Result(x, Arrays.stream(x).map(v -> work(v, 40)).toArray());
            }
        }

        private static double work(double from, int millions) {
            double sum = from;
            for (int i = 1; i < millions * 1_000_000; i++) {
                sum += 1.0 / i;
            }
            return sum;
        }
    }
}
