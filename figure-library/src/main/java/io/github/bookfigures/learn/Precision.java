package io.github.bookfigures.learn;

import org.nd4j.linalg.api.buffer.DataType;

/** The number type in which a network computes and stores its parameters. */
public enum Precision {
    /** 32 bits: twice as fast on convolutions. */
    FLOAT(DataType.FLOAT),
    /** 64 bits: for studies of very small gradients. */
    DOUBLE(DataType.DOUBLE);

    private final DataType dataType;

    Precision(DataType dataType) {
        this.dataType = dataType;
    }

    /** The same type in the words of ND4J. */
    public DataType dataType() {
        return dataType;
    }
}
