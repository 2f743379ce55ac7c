package io.github.bookfigures.lint;

import java.awt.Color;

/**
 * How colours look to readers who lack one kind of cones, and in grey print. Matrices for full severity on linear RGB:
 * G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, A physiologically-based model for simulation of color vision
 * deficiency, IEEE Transactions on Visualization and Computer Graphics 15 (2009), pages 1291 to 1298.
 */
enum ColourVision {
    NORMAL("to every reader", 1, 0, 0, 0, 1, 0, 0, 0, 1),
    DEUTERANOPIA(
            "to readers with deuteranopia",
            0.367322,
            0.860646,
            -0.227968,
            0.280085,
            0.672501,
            0.047413,
            -0.011820,
            0.042940,
            0.968881),
    PROTANOPIA(
            "to readers with protanopia",
            0.152286,
            1.052583,
            -0.204868,
            0.114503,
            0.786281,
            0.099216,
            -0.003882,
            -0.048116,
            1.051998),
    TRITANOPIA(
            "to readers with tritanopia",
            1.255528,
            -0.076749,
            -0.178779,
            -0.078411,
            0.930809,
            0.147602,
            0.004733,
            0.691367,
            0.303900),
    GREY("in grey print", 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722, 0.2126, 0.7152, 0.0722);

    private final String words;
    private final double[] matrix;

    ColourVision(String words, double... matrix) {
        this.words = words;
        this.matrix = matrix;
    }

    /** Who sees it so, in words. */
    String words() {
        return words;
    }

    /** The colour that looks to everybody as the given one looks to these readers. */
    Color seen(Color colour) {
        double[] linear = {linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue())};
        int[] seen = new int[3];
        for (int row = 0; row < 3; row++) {
            double sum = 0;
            for (int i = 0; i < 3; i++) {
                sum += matrix[3 * row + i] * linear[i];
            }
            seen[row] = encoded(sum);
        }
        return new Color(seen[0], seen[1], seen[2]);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double c = Math.min(1, Math.max(0, linear));
        return (int) Math.round(255 * (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055));
    }
}
