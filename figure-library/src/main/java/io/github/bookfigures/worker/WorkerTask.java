package io.github.bookfigures.worker;

/** Something that waits for a thread of the pool: the most urgent first, of equally urgent ones the first that came. */
record WorkerTask(double urgency, long number, Runnable work) implements Runnable, Comparable<WorkerTask> {
    @Override
    public void run() {
        work.run();
    }

    @Override
    public int compareTo(WorkerTask other) {
        int byUrgency = Double.compare(other.urgency, urgency);
        return byUrgency == 0 ? Long.compare(number, other.number) : byUrgency;
    }
}
