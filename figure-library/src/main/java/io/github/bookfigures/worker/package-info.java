/**
 * Child JVMs that measure and draw, so that neither a crash nor an endless loop nor a flood of output harms the build.
 *
 * <p>{@link io.github.bookfigures.worker.WorkerPool} is the parent's side, {@link
 * io.github.bookfigures.worker.WorkerMain} the child's; between them go {@link io.github.bookfigures.worker.Request}s and
 * {@link io.github.bookfigures.worker.Reply replies} over a loopback socket. What a child prints goes to its log file.
 * May use {@code data}, {@code figure}, {@code generator}, {@code render} and {@code store} only.
 */
package io.github.bookfigures.worker;
