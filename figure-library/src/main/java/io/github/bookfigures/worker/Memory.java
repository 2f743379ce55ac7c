package io.github.bookfigures.worker;

/**
 * Physical memory of a child during a job, all of it: heap, native libraries and their arrays, the JVM itself.
 *
 * @param peakMegabytes the most it held at a time
 * @param addedMegabytes how much of it was not there when the job began: a child starts with some, and earlier jobs left some
 */
public record Memory(int peakMegabytes, int addedMegabytes) {
    /** Of jobs one after the other the most of both. */
    public Memory and(Memory other) {
        return new Memory(Math.max(peakMegabytes, other.peakMegabytes), Math.max(addedMegabytes, other.addedMegabytes));
    }
}
