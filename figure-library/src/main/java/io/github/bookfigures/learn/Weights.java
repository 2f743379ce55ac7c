package io.github.bookfigures.learn;

/**
 * Where the weight matrix and the bias of one layer lie in the parameter vector of a network. Both kinds are stored row by
 * row, one row for each unit or channel of the output; the row of a convolution is (input channel, row, column).
 *
 * @param label for messages
 * @param layer number of the declared layer it belongs to, from 1
 * @param kernelArea pixels under the kernel of a convolution, 1 for a dense layer
 */
record Weights(String label, int layer, int units, int inputs, int kernelArea, int weightAt, int biasAt) {
    int weightCount() {
        return units * inputs;
    }
}
