package io.github.bookfigures.worker;

/**
 * Physical memory of a child during a job, all of it: heap, native libraries and their arrays, the JVM itself.
 *
 * @param peakMegabytes the most it held at a time
 * @param startMegabytes what it held when the job began: what it started with, and what earlier jobs left
 */
public record Memory(int peakMegabytes, int startMegabytes) {}
